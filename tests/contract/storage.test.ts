import { openDexie } from '../support/storage'
import { describeStorage } from './storageContract'

describeStorage('on Dexie', openDexie)
