import type { FrameFragment } from '../generated/documents.js';
import { languages, type MessageName } from '../language/index.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { SWITCH, TEXT_SIZES, THEMES } from '../page/settings.js';
import { Choice } from '../ui/choice.js';
import { Done, PostForm } from '../ui/form.js';

/** Each language by its own name, for whoever cannot read this one. */
const NAMES = { en: 'English', es: 'Español' } as const;

export function SettingsPage({ frame, to }: { frame: FrameFragment; to: string }) {
  const { t, settings } = useVisit();
  const named = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`account.${name}-${value}` as MessageName) }));
  return (
    <Frame frame={frame}>
      <h1>{t('frame.settings')}</h1>
      <p>{t('account.settingsLead')}</p>
      <Done name="saved">{t('account.settingsSaved')}</Done>
      <PostForm action="/settings">
        <input type="hidden" name="to" value={to} />
        <Choice name="theme" label={t('account.theme')} options={named('theme', THEMES)} chosen={settings.theme} />
        <Choice
          name="textSize"
          label={t('account.textSize')}
          options={named('textSize', TEXT_SIZES)}
          chosen={settings.textSize}
        />
        <Choice
          name="motion"
          label={t('account.motion')}
          hint={t('account.motionHint')}
          options={named('motion', SWITCH)}
          chosen={settings.motion}
        />
        <Choice
          name="shortcuts"
          label={t('account.shortcuts')}
          hint={t('account.shortcutsHint')}
          options={named('shortcuts', SWITCH)}
          chosen={settings.shortcuts}
        />
        <Choice
          name="language"
          label={t('account.language')}
          hint={t('account.languageHint')}
          options={languages.map((value) => ({ value, label: NAMES[value], lang: value }))}
          chosen={settings.language}
        />
        <p class="actions">
          <button type="submit" class="button main">
            {t('account.save')}
          </button>
          {to !== '/' && <a href={to}>{t('account.back')}</a>}
        </p>
      </PostForm>
    </Frame>
  );
}
