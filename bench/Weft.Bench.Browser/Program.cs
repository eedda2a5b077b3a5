using Weft.Bench.Ordinary;

Programs.Run(args);
