import type { FrameFragment, RevisionPageFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { Pager } from '../ui/list.js';
import { NameLink, Time } from '../ui/text.js';
import { Compared } from './compared.js';

interface ChangesPageProps {
  readonly frame: FrameFragment;
  readonly revisions: RevisionPageFragment;
  readonly title: string;
  readonly path: string;
}

/** What changed from revision to revision, the newest first. */
export function ChangesPage({ frame, revisions, title, path }: ChangesPageProps) {
  const { t } = useVisit();
  const { nodes, pageInfo } = revisions;
  return (
    <Frame frame={frame}>
      <Crumbs above={[{ href: path, label: <bdi>{title}</bdi> }]} />
      <h1>{t('discussion.changes')}</h1>
      <p>{t('discussion.changesHint')}</p>
      <ol class="list" role="list">
        {nodes.map((revision, at) => {
          const before = nodes[at + 1];
          return (
            <li key={revision.number}>
              <h2>{t('discussion.revision', { number: revision.number })}</h2>
              <p>
                <NameLink user={revision.editor} />
                {' · '}
                <Time at={revision.createdAt} />
                {revision.reason && (
                  <>
                    {' · '}
                    <bdi>{revision.reason}</bdi>
                  </>
                )}
              </p>
              {before ? (
                <Compared before={before.bodyMarkdown} after={revision.bodyMarkdown} />
              ) : (
                <div class="compared prose" dir="auto">
                  {revision.bodyMarkdown}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <Pager pageInfo={pageInfo} />
    </Frame>
  );
}
