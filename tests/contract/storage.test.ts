import { openDexie } from '../support/storage'
import { describeStorage } from './storageContract'

describeStorage('the Dexie storage', openDexie)
