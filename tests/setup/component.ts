// Runs before every component test: matchers such as toBeVisible, and a clean page after each test.
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// What passes never waits so long; a busy machine may need more than the second that is usual.
configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)
