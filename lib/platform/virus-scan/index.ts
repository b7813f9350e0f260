export { scanForViruses, type VirusVerdict } from './scan-for-viruses'
