import { useTranslations } from 'use-intl'
import { SPEAK_SECONDS, THINK_SECONDS } from '../../domain/settings'
import { useApp, useSettings } from '../../state/context'
import { SelectField } from '../../ui/Field'
import { TickRow } from '../../ui/TickRow'

const AS_CARD = ''

/** How long to think and to speak, and whether to say beforehand how sure one feels. */
export function PracticeTimes() {
  const t = useTranslations('voice.times')
  const { thinkSeconds, speakSeconds, askConfidence } = useSettings()
  const change = useApp((state) => state.changeSettings)
  const options = (values: readonly number[]) => [
    { value: AS_CARD, label: t('asCard') },
    ...values.map((seconds) => ({
      value: String(seconds),
      label: seconds === 0 ? t('none') : t('seconds', { seconds }),
    })),
  ]
  const chosen = (value: string) => (value === AS_CARD ? null : Number(value))
  return (
    <>
      <SelectField
        label={t('think')}
        value={String(thinkSeconds ?? AS_CARD)}
        options={options(THINK_SECONDS)}
        onChange={(value) => void change({ thinkSeconds: chosen(value) })}
      />
      <SelectField
        label={t('speak')}
        help={t('help')}
        value={String(speakSeconds ?? AS_CARD)}
        options={options(SPEAK_SECONDS)}
        onChange={(value) => void change({ speakSeconds: chosen(value) })}
      />
      <TickRow
        checked={askConfidence}
        note={t('confidenceHelp')}
        onChange={() => void change({ askConfidence: !askConfidence })}
      >
        {t('confidence')}
      </TickRow>
    </>
  )
}
