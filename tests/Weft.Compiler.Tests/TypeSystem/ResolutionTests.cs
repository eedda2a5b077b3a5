using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Resolution;

namespace Weft.Compiler.Tests.TypeSystem;

public sealed class ResolutionTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;

        public class A { public virtual object M() => null; public virtual void N() { } public virtual void G<T>(T x) { } }
        public class B : A { public override string M() => null; public new virtual void N() { } public override void G<T>(T x) { } }
        public class C : B { public override string M() => null; public override void N() { } }
        public class WithFinalizer : C { ~WithFinalizer() { } }
        public class BelowFinalizer : WithFinalizer { }
        public abstract class Unfinished { public abstract void M(); }

        public interface IShape { int Area(); int Twice() => 2 * Area(); static abstract int Make(); static virtual int Count() => 0; }
        public interface IColoured : IShape { int IShape.Twice() => 7; }
        public interface ILoud : IShape { int IShape.Twice() => 8; }
        public interface IBoth : IColoured, ILoud { int IShape.Twice() => 9; }
        public interface IAbstractAgain : IShape { abstract int IShape.Twice(); }
        public struct Square : IShape { public int Area() => 1; public static int Make() => 1; public override string ToString() => ""; }
        public struct Circle : IColoured { int IShape.Area() => 1; static int IShape.Make() => 1; static int IShape.Count() => 5; public int Twice() => 3; }
        public class Shape : IShape { public virtual int Area() => 1; public static int Make() => 2; }
        public class Special : Shape { public override int Area() => 2; }
        public class Again : Shape, IShape { public new int Area() => 3; static int IShape.Make() => 4; }
        public class Inherits : Helper, IShape { public static int Make() => 4; }
        public class Helper { public int Area() => 3; }
        public class Coloured : IColoured { public int Area() => 0; public static int Make() => 0; }
        public class Both : IBoth { public int Area() => 0; public static int Make() => 0; }

        public interface IGeneric<T> { void Put(T x); U Map<U>(T x); }
        public class Ints : IGeneric<int>, IGeneric<string> { public void Put(int x) { } public void Put(string x) { } public U Map<U>(int x) => default; U IGeneric<string>.Map<U>(string x) => default; }
        public class Open<T> : IGeneric<T> { void IGeneric<T>.Put(T x) { } public U Map<U>(T x) => default; }
        public class Source : IEnumerable<string> { public IEnumerator<string> GetEnumerator() => null; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null; }
        public interface IProduce<out T> { T Get(); }
        public interface IConsume<in T> { void Put(T x); }
        public class Producer : IProduce<string>, IConsume<object> { public string Get() => null; public void Put(object x) { } }
        public enum Colour { Red }
        public enum Shade : uint { Dark }
        """;

    private static readonly Fixture s_fixture = new(Source);

    [Theory]
    [InlineData("A", "M", "C", "C.M()")]
    [InlineData("A", "M", "B", "B.M()")]
    [InlineData("B", "M", "C", "C.M()")]
    [InlineData("A", "N", "C", "A.N()")]
    [InlineData("B", "N", "C", "C.N()")]
    [InlineData("A", "N", "A", "A.N()")]
    public void Virtual_method_runs_the_override_of_its_slot(string owner, string method, string type, string expected)
    {
        Assert.Equal(expected, VirtualMethods.FindVirtualFunctionTarget(Method(owner, method), s_fixture[type]).ToString());
    }

    [Fact]
    public void Generic_virtual_method_keeps_its_arguments()
    {
        MethodDesc called = s_fixture.Context.GetInstantiatedMethod(Method("A", "G"), new Instantiation(s_fixture.Core(WellKnownType.Int32)));
        Assert.Equal("B.G<int>(int)", VirtualMethods.FindVirtualFunctionTarget(called, s_fixture["C"]).ToString());
    }

    [Fact]
    public void Finalizer_is_found_in_base_classes()
    {
        Assert.False(s_fixture["C"].HasFinalizer);
        Assert.True(s_fixture["WithFinalizer"].HasFinalizer);
        Assert.True(s_fixture["BelowFinalizer"].HasFinalizer);
        Assert.False(s_fixture["IShape"].HasFinalizer);
    }

    [Theory]
    [InlineData("Square", "Area", "Square.Area()")]
    [InlineData("Square", "Twice", "IShape.Twice()")]
    [InlineData("Circle", "Area", "Circle.(IShape).Area()")]
    [InlineData("Circle", "Twice", "Circle.Twice()")]
    [InlineData("Shape", "Area", "Shape.Area()")]
    [InlineData("Special", "Area", "Special.Area()")]
    [InlineData("Again", "Area", "Again.Area()")]
    [InlineData("Inherits", "Area", "Helper.Area()")]
    [InlineData("Coloured", "Twice", "IColoured.(IShape).Twice()")]
    [InlineData("Both", "Twice", "IBoth.(IShape).Twice()")]
    public void Interface_method_is_implemented(string type, string method, string expected)
    {
        Assert.Equal(expected, VirtualMethods.Resolve(Method("IShape", method), s_fixture[type]).ToString());
    }

    [Theory]
    [InlineData("Square", "Make", "Square.Make()")]
    [InlineData("Square", "Count", "IShape.Count()")]
    [InlineData("Circle", "Make", "Circle.(IShape).Make()")]
    [InlineData("Circle", "Count", "Circle.(IShape).Count()")]
    [InlineData("Special", "Make", "Shape.Make()")]
    [InlineData("Again", "Make", "Again.(IShape).Make()")]
    public void Static_interface_method_is_implemented(string type, string method, string expected)
    {
        Assert.Equal(expected, Constraints.ResolveConstrainedStatic(s_fixture[type], Method("IShape", method)).ToString());
    }

    [Fact]
    public void Operators_of_primitives_resolve_through_generic_math()
    {
        TypeDesc number = s_fixture.Core(WellKnownType.Int32);
        TypeDesc addition = s_fixture.Context.GetInstantiatedType(
            s_fixture.Context.GetCoreType("System.Numerics", "IAdditionOperators`3"), new Instantiation(number, number, number));
        MethodDesc plus = addition.GetMethod("op_Addition")!;
        Assert.Same(number, Constraints.ResolveConstrainedStatic(number, plus).OwningType);
    }

    [Theory]
    [InlineData("IShape", "Area", "Square", "Square.Area()")]
    [InlineData("IShape", "Twice", "Square", null)]
    public void Constrained_call_of_a_struct_boxes_only_for_inherited_bodies(string owner, string method, string type, string? expected)
    {
        Assert.Equal(expected, Constraints.ResolveConstrainedMethod(s_fixture[type], Method(owner, method))?.ToString());
    }

    [Fact]
    public void Constrained_call_of_object_methods_boxes_unless_overridden()
    {
        TypeDesc root = s_fixture.Core(WellKnownType.Object);
        Assert.Equal("Square.ToString()", Constraints.ResolveConstrainedMethod(s_fixture["Square"], root.GetMethod("ToString")!)!.ToString());
        Assert.Null(Constraints.ResolveConstrainedMethod(s_fixture["Square"], root.GetMethod("GetHashCode")!));
        Assert.Null(Constraints.ResolveConstrainedMethod(s_fixture["Colour"], root.GetMethod("ToString")!));
        Assert.Null(Constraints.ResolveConstrainedMethod(s_fixture["Square"], root.GetMethod("GetType")!));
    }

    [Fact]
    public void Implementations_of_generic_interfaces_are_told_apart()
    {
        TypeDesc number = s_fixture.Core(WellKnownType.Int32);
        TypeDesc text = s_fixture.Core(WellKnownType.String);
        Assert.Equal("Ints.Put(int)", OnGeneric(number, "Put", s_fixture["Ints"]));
        Assert.Equal("Ints.Put(string)", OnGeneric(text, "Put", s_fixture["Ints"]));
        Assert.Equal("Ints.Map<int>(int)", OnGeneric(number, "Map", s_fixture["Ints"]));
        Assert.Equal("Ints.(IGeneric<System.String>).Map<int>(string)", OnGeneric(text, "Map", s_fixture["Ints"]));
        Assert.Equal("Open<string>.(IGeneric<T>).Put(string)", OnGeneric(text, "Put", s_fixture.Generic("Open`1", text)));
        Assert.Equal("Open<string>.Map<int>(string)", OnGeneric(text, "Map", s_fixture.Generic("Open`1", text)));

        string OnGeneric(TypeDesc argument, string method, TypeDesc type)
        {
            MethodDesc called = s_fixture.Generic("IGeneric`1", argument).GetMethod(method)!;
            if (called.HasInstantiation)
            {
                called = s_fixture.Context.GetInstantiatedMethod(called, new Instantiation(number));
            }

            return VirtualMethods.Resolve(called, type).ToString();
        }
    }

    [Fact]
    public void Variant_interface_is_implemented_by_a_more_special_one()
    {
        TypeDesc objects = s_fixture.Generic("IProduce`1", s_fixture.Core(WellKnownType.Object));
        TypeDesc strings = s_fixture.Generic("IConsume`1", s_fixture.Core(WellKnownType.String));
        Assert.Equal("Producer.Get()", VirtualMethods.Resolve(objects.GetMethod("Get")!, s_fixture["Producer"]).ToString());
        Assert.Equal("Producer.Put(object)", VirtualMethods.Resolve(strings.GetMethod("Put")!, s_fixture["Producer"]).ToString());
    }

    [Fact]
    public void Vector_implements_generic_interfaces_in_the_class_library()
    {
        TypeDesc vector = s_fixture.Core(WellKnownType.Int32).MakeArrayType();
        TypeDesc list = Core("System.Collections.Generic", "IList`1", WellKnownType.Int32);
        Assert.True(vector.CanCastTo(list));
        MethodDesc target = VirtualMethods.Resolve(list.GetMethod("get_Item")!, vector);
        Assert.StartsWith("System.Array<int>.", target.ToString());
    }

    [Fact]
    public void Missing_implementation_is_an_error()
    {
        Assert.Throws<UnresolvedVirtualMethodException>(() => VirtualMethods.Resolve(Method("IShape", "Area"), s_fixture["A"]));
        Assert.Throws<UnresolvedVirtualMethodException>(() => VirtualMethods.Resolve(Method("A", "M"), s_fixture["Square"]));
    }

    [Fact]
    public void Casts_follow_classes_interfaces_variance_and_arrays()
    {
        Assert.True(s_fixture["C"].CanCastTo(s_fixture["A"]));
        Assert.False(s_fixture["A"].CanCastTo(s_fixture["C"]));
        Assert.True(s_fixture["Both"].CanCastTo(s_fixture["IShape"]));
        Assert.True(s_fixture["Square"].CanCastTo(s_fixture.Core(WellKnownType.ValueType)));
        Assert.True(s_fixture["IShape"].CanCastTo(s_fixture.Core(WellKnownType.Object)));

        Assert.True(Sequence(WellKnownType.String).CanCastTo(Sequence(WellKnownType.Object)));
        Assert.False(Sequence(WellKnownType.Int32).CanCastTo(Sequence(WellKnownType.Object)));
        Assert.True(s_fixture["Source"].CanCastTo(Sequence(WellKnownType.Object)));
        Assert.True(Action(WellKnownType.Object).CanCastTo(Action(WellKnownType.String)));
        Assert.False(Action(WellKnownType.String).CanCastTo(Action(WellKnownType.Object)));

        TypeDesc number = s_fixture.Core(WellKnownType.Int32);
        TypeDesc text = s_fixture.Core(WellKnownType.String);
        Assert.True(text.MakeArrayType().CanCastTo(s_fixture.Core(WellKnownType.Object).MakeArrayType()));
        Assert.False(number.MakeArrayType().CanCastTo(s_fixture.Core(WellKnownType.Object).MakeArrayType()));
        Assert.True(number.MakeArrayType().CanCastTo(s_fixture.Core(WellKnownType.UInt32).MakeArrayType()));
        Assert.True(s_fixture["Colour"].MakeArrayType().CanCastTo(number.MakeArrayType()));
        Assert.True(s_fixture["Colour"].MakeArrayType().CanCastTo(s_fixture["Shade"].MakeArrayType()));
        Assert.False(s_fixture.Core(WellKnownType.Int64).MakeArrayType().CanCastTo(number.MakeArrayType()));
        Assert.True(text.MakeArrayType().CanCastTo(Sequence(WellKnownType.Object)));
        Assert.True(number.MakeArrayType().CanCastTo(Sequence(WellKnownType.UInt32)));
        Assert.False(s_fixture.Context.GetArrayType(text, 2).CanCastTo(Sequence(WellKnownType.String)));
        Assert.True(s_fixture.Context.GetArrayType(text, 2).CanCastTo(s_fixture.Core(WellKnownType.Array)));
    }

    private static InstantiatedType Sequence(WellKnownType element) => Core("System.Collections.Generic", "IEnumerable`1", element);

    private static InstantiatedType Action(WellKnownType argument) => Core("System", "Action`1", argument);

    private static InstantiatedType Core(string typeNamespace, string name, WellKnownType argument) =>
        s_fixture.Context.GetInstantiatedType(s_fixture.Context.GetCoreType(typeNamespace, name), new Instantiation(s_fixture.Core(argument)));

    private static MethodDesc Method(string type, string name) => s_fixture[type].GetMethod(name)!;
}
