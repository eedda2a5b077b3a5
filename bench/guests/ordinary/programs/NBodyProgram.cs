namespace Weft.Bench.Ordinary;

/// <summary>The sun and four planets, each an object: fields, floating point, square roots.</summary>
internal sealed class NBodyProgram : IProgram
{
    private const int StepCount = 100_000;
    private const double DayLength = 0.01;
    private const double SolarMass = 4 * Math.PI * Math.PI;
    private const double DaysPerYear = 365.24;

    public int Count => 1;

    public long Expected => -169079859;

    public long Run()
    {
        Body[] bodies = MakeBodies();
        GiveSunItsMomentum(bodies);
        for (int step = 0; step < StepCount; step++)
        {
            Advance(bodies);
        }

        return (long)(Energy(bodies) * 1e9);
    }

    private static void Advance(Body[] bodies)
    {
        for (int i = 0; i < bodies.Length; i++)
        {
            Body first = bodies[i];
            for (int j = i + 1; j < bodies.Length; j++)
            {
                Body second = bodies[j];
                double x = first.X - second.X;
                double y = first.Y - second.Y;
                double z = first.Z - second.Z;
                double squared = (x * x) + (y * y) + (z * z);
                double magnitude = DayLength / (squared * Math.Sqrt(squared));
                first.VelocityX -= x * second.Mass * magnitude;
                first.VelocityY -= y * second.Mass * magnitude;
                first.VelocityZ -= z * second.Mass * magnitude;
                second.VelocityX += x * first.Mass * magnitude;
                second.VelocityY += y * first.Mass * magnitude;
                second.VelocityZ += z * first.Mass * magnitude;
            }
        }

        foreach (Body body in bodies)
        {
            body.X += DayLength * body.VelocityX;
            body.Y += DayLength * body.VelocityY;
            body.Z += DayLength * body.VelocityZ;
        }
    }

    private static double Energy(Body[] bodies)
    {
        double energy = 0;
        for (int i = 0; i < bodies.Length; i++)
        {
            Body first = bodies[i];
            energy += 0.5 * first.Mass * first.SquaredVelocity;
            for (int j = i + 1; j < bodies.Length; j++)
            {
                Body second = bodies[j];
                double x = first.X - second.X;
                double y = first.Y - second.Y;
                double z = first.Z - second.Z;
                energy -= first.Mass * second.Mass / Math.Sqrt((x * x) + (y * y) + (z * z));
            }
        }

        return energy;
    }

    private static void GiveSunItsMomentum(Body[] bodies)
    {
        double x = 0, y = 0, z = 0;
        foreach (Body body in bodies)
        {
            x += body.VelocityX * body.Mass;
            y += body.VelocityY * body.Mass;
            z += body.VelocityZ * body.Mass;
        }

        bodies[0].VelocityX = -x / SolarMass;
        bodies[0].VelocityY = -y / SolarMass;
        bodies[0].VelocityZ = -z / SolarMass;
    }

    private static Body[] MakeBodies() =>
    [
        new() { Mass = SolarMass },
        Planet(
            (4.84143144246472090, -1.16032004402742839, -0.103622044471123109),
            (0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023),
            0.000954791938424326609),
        Planet(
            (8.34336671824457987, 4.12479856412430479, -0.403523417114321381),
            (-0.00276742510726411400, 0.00499852801234917238, 0.0000230417297573763929),
            0.000285885980666130812),
        Planet(
            (12.8943695621391310, -15.1111514016986312, -0.223307578892655734),
            (0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556),
            0.0000436624404335156298),
        Planet(
            (15.3796971148509165, -25.9193146099879641, 0.179258772950371181),
            (0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870),
            0.0000515138902046611451),
    ];

    private static Body Planet((double X, double Y, double Z) place, (double X, double Y, double Z) velocity, double mass) => new()
    {
        X = place.X,
        Y = place.Y,
        Z = place.Z,
        VelocityX = velocity.X * DaysPerYear,
        VelocityY = velocity.Y * DaysPerYear,
        VelocityZ = velocity.Z * DaysPerYear,
        Mass = mass * SolarMass,
    };

    private sealed class Body
    {
        public double X { get; set; }

        public double Y { get; set; }

        public double Z { get; set; }

        public double VelocityX { get; set; }

        public double VelocityY { get; set; }

        public double VelocityZ { get; set; }

        public double Mass { get; init; }

        public double SquaredVelocity => (VelocityX * VelocityX) + (VelocityY * VelocityY) + (VelocityZ * VelocityZ);
    }
}
