@echo off
rem Builds the command where it is out of date, and runs it.
dotnet run --project "%~dp0src\Weft.Cli\Weft.Cli.csproj" --configuration Release --verbosity quiet -- %*
