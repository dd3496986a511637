import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { fakeMicrophone } from '../../../tests/support/fakeMicrophone'
import { renderApp } from '../../../tests/support/renderApp'
import { setRoomAside } from '../../state/recorder/reserve'
import { DataSection } from './DataSection'

test('“Delete everything” leaves nothing behind: what was set aside for recordings goes too', async () => {
  const { reserve } = fakeMicrophone()
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
  await setRoomAside()
  expect([...reserve.held]).toEqual(['yingda-reserve'])
  const { user } = await renderApp(<DataSection />)
  await user.click(await screen.findByRole('button', { name: /^Delete/ }))
  const dialog = await screen.findByRole('dialog')
  await user.click([...dialog.querySelectorAll('button')].at(-1)!)
  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/'))
  expect(reserve.held.size).toBe(0)
})
