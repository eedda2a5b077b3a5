return Weft.Cli.CommandLine.Run(args);
