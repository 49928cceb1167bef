import { render } from 'preact-render-to-string';
import { translator } from '../language/index.js';
import { preferred } from './settings.js';
import type { Site } from './visit.js';

/** A page for what could not even be read as a request, in the language that its `Accept-Language` asks for. There is nobody whom it could know. */
export function unreadPage(
  { assets, installation }: Pick<Site, 'assets' | 'installation'>,
  wanted: string | undefined,
  reason: 'slow' | 'large' | 'unread',
): string {
  const language = preferred(wanted);
  const t = translator(language);
  const page = render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${t('problem.oddTitle')} · ${installation.name}`}</title>
        <link rel="stylesheet" href={assets.address('style/site')} />
      </head>
      <body>
        <main>
          <h1>{t('problem.oddTitle')}</h1>
          <p>{t(`problem.${reason}`)}</p>
          <p>
            <a class="button main" href="/">
              {t('problem.home')}
            </a>
          </p>
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}`;
}
