import './ui/tokens.css'
import './ui/base.css'
import { start } from './app/start'

declare global {
  interface Window {
    /** Set by public/old-browser.js, whose page must then stay. */
    readonly tooOldForYingda?: true
  }
}

if (!window.tooOldForYingda) void start()
