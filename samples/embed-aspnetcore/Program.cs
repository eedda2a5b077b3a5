await EmbedAspNetCore.GuestServer.Build(args).RunAsync();
