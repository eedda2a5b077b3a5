// Runs what each line of the input asks for, in one instance of .NET's runtime: node run.mjs FOLDER, where the folder has dotnet.js.
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const { dotnet } = await import(pathToFileURL(`${process.argv[2]}/dotnet.js`).href)
const { runMain } = await dotnet.create()
for await (const line of createInterface({ input: process.stdin })) {
  const code = await runMain(undefined, line.split(' '))
  if (code !== 0) process.exit(code)
}
process.exit(0)
