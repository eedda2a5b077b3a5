// One thread of a module that run.mjs runs.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { WASI } from 'node:wasi'
import { parentPort, workerData } from 'node:worker_threads'
import { withMalloc } from './exports.mjs'

const require = createRequire(`${workerData.folder}/`)
const { ThreadMessageHandler, WASIThreads } = await import(pathToFileURL(require.resolve('@emnapi/wasi-threads')))

const handler = new ThreadMessageHandler({
  postMessage: message => parentPort.postMessage(message),
  onLoad: ({ wasmModule, wasmMemory }) => {
    const wasi = new WASI({ version: 'preview1', args: ['program'] })
    const threads = new WASIThreads({ wasi, childThread: true, postMessage: message => parentPort.postMessage(message) })
    const instance = new WebAssembly.Instance(wasmModule, {
      env: { memory: wasmMemory },
      wasi_snapshot_preview1: wasi.wasiImport,
      ...threads.getImportObject()
    })
    return { module: wasmModule, instance: threads.initialize(withMalloc(instance, wasmMemory), wasmModule, wasmMemory) }
  }
})

parentPort.on('message', data => handler.handle({ data }))
