namespace Weft.Bench.Guests;

/// <summary>The sun and four planets: structs in memory, floating point, square roots.</summary>
internal unsafe struct NBody : IKernel
{
    private const int BodyCount = 5;
    private const int StepCount = 250_000;
    private const double DayLength = 0.01;
    private const double SolarMass = 4 * Math.PI * Math.PI;
    private const double DaysPerYear = 365.24;

    private struct Body
    {
        public double X, Y, Z, VelocityX, VelocityY, VelocityZ, Mass;
    }

    public static int MemorySize => BodyCount * sizeof(Body);

    public static long Expected => -169085988;

    public static void Run(byte* memory, in Share share)
    {
        Body* bodies = (Body*)memory;
        Initialize(bodies);
        for (int step = 0; step < StepCount; step++)
        {
            Advance(bodies);
        }
    }

    public static long Result(byte* memory) => (long)(Energy((Body*)memory) * 1e9);

    private static void Advance(Body* bodies)
    {
        for (int i = 0; i < BodyCount; i++)
        {
            Body* first = bodies + i;
            for (int j = i + 1; j < BodyCount; j++)
            {
                Body* second = bodies + j;
                double x = first->X - second->X;
                double y = first->Y - second->Y;
                double z = first->Z - second->Z;
                double squared = (x * x) + (y * y) + (z * z);
                double magnitude = DayLength / (squared * Math.Sqrt(squared));
                first->VelocityX -= x * second->Mass * magnitude;
                first->VelocityY -= y * second->Mass * magnitude;
                first->VelocityZ -= z * second->Mass * magnitude;
                second->VelocityX += x * first->Mass * magnitude;
                second->VelocityY += y * first->Mass * magnitude;
                second->VelocityZ += z * first->Mass * magnitude;
            }
        }

        for (int i = 0; i < BodyCount; i++)
        {
            Body* body = bodies + i;
            body->X += DayLength * body->VelocityX;
            body->Y += DayLength * body->VelocityY;
            body->Z += DayLength * body->VelocityZ;
        }
    }

    private static double Energy(Body* bodies)
    {
        double energy = 0;
        for (int i = 0; i < BodyCount; i++)
        {
            Body* first = bodies + i;
            energy += 0.5 * first->Mass * ((first->VelocityX * first->VelocityX) + (first->VelocityY * first->VelocityY) + (first->VelocityZ * first->VelocityZ));
            for (int j = i + 1; j < BodyCount; j++)
            {
                Body* second = bodies + j;
                double x = first->X - second->X;
                double y = first->Y - second->Y;
                double z = first->Z - second->Z;
                energy -= first->Mass * second->Mass / Math.Sqrt((x * x) + (y * y) + (z * z));
            }
        }

        return energy;
    }

    private static void Initialize(Body* bodies)
    {
        bodies[0] = new() { Mass = SolarMass };
        bodies[1] = Planet(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609);
        bodies[2] = Planet(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411400, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812);
        bodies[3] = Planet(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298);
        bodies[4] = Planet(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451);
        double x = 0, y = 0, z = 0;
        for (int i = 0; i < BodyCount; i++)
        {
            x += bodies[i].VelocityX * bodies[i].Mass;
            y += bodies[i].VelocityY * bodies[i].Mass;
            z += bodies[i].VelocityZ * bodies[i].Mass;
        }

        bodies[0].VelocityX = -x / SolarMass;
        bodies[0].VelocityY = -y / SolarMass;
        bodies[0].VelocityZ = -z / SolarMass;
    }

    private static Body Planet(double x, double y, double z, double velocityX, double velocityY, double velocityZ, double mass) => new()
    {
        X = x,
        Y = y,
        Z = z,
        VelocityX = velocityX * DaysPerYear,
        VelocityY = velocityY * DaysPerYear,
        VelocityZ = velocityZ * DaysPerYear,
        Mass = mass * SolarMass,
    };
}
