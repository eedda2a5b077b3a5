// Runs a wasi-threads module on Node: each thread is a worker with an instance of its own, as @emnapi/wasi-threads has it.
//
//     node --no-liftoff run.mjs FOLDER MODULE INITIAL MAXIMUM
//
// FOLDER is where npm has installed the package, and the rest is the module and the limits of the memory that it imports, in pages.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { WASI } from 'node:wasi'
import { Worker } from 'node:worker_threads'
import { pathToFileURL } from 'node:url'
import { withMalloc } from './exports.mjs'

const [folder, path, initial, maximum] = process.argv.slice(2)
const { WASIThreads } = await import(pathToFileURL(createRequire(`${folder}/`).resolve('@emnapi/wasi-threads')))

const module = new WebAssembly.Module(readFileSync(path))
const memory = new WebAssembly.Memory({ initial: Number(initial), maximum: Number(maximum), shared: true })
const wasi = new WASI({ version: 'preview1', args: ['program'], returnOnExit: true })
const threads = new WASIThreads({
  wasi,
  reuseWorker: false,
  // The first thread blocks in the module, so that a worker has to be up before spawning returns.
  waitThreadStart: 30_000,
  onCreateWorker: () => new Worker(new URL('thread.mjs', import.meta.url), { workerData: { folder } })
})

const instance = new WebAssembly.Instance(module, {
  env: { memory },
  wasi_snapshot_preview1: wasi.wasiImport,
  ...threads.getImportObject()
})
threads.setup(withMalloc(instance, memory), module, memory)

// Returning from main ends all threads, those that wait as well.
process.exit(start())

// A module cannot see that the engine's stack is used up. One of Weft's has a function that says so, and ends with proc_exit, which
// throws here; what was thrown first is thrown on if it is no such module.
function start () {
  try {
    return wasi.start(instance)
  } catch (error) {
    const tell = instance.exports.__weft_stack_overflow
    if (!(error instanceof RangeError) || !tell) throw error
    try { tell() } catch {}
    return 134
  }
}
