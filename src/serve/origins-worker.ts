/** The thread behind {@link originsInThread}. @module */
import { parentPort, workerData } from 'node:worker_threads'
import { commonOrigins, type OriginText } from '../weigh/origins/common-origins.ts'

parentPort?.postMessage(commonOrigins(workerData as readonly OriginText[]))
