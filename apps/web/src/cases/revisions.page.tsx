import type { CaseStudyRevisionsPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { compareLines } from '../ui/line-difference.js';
import { Pager } from '../ui/list.js';
import { Name, Time } from '../ui/text.js';
import { pathOf } from './case-study.head.js';

interface RevisionsProps {
  readonly found: CaseStudyRevisionsPageQuery;
  readonly caseStudy: NonNullable<CaseStudyRevisionsPageQuery['caseStudy']>;
}

/** Earlier texts, the newest first, each with what it changed. */
export function RevisionsPage({ found, caseStudy }: RevisionsProps) {
  const { t } = useVisit();
  const { title, revisions } = caseStudy;
  return (
    <Frame frame={found}>
      <Crumbs
        above={[
          { href: '/case-studies', label: t('cases.shelf') },
          { href: pathOf(caseStudy), label: <bdi>{title}</bdi> },
        ]}
      />
      <h1>{t('cases.revisions')}</h1>
      <p class="hint">{t('cases.revisionsHint')}</p>
      <ol class="list" role="list">
        {revisions.nodes.map(({ number, createdAt, editor, reason, bodyMarkdown }, at) => {
          const before = revisions.nodes[at + 1];
          return (
            <li key={number}>
              <h2>{t('cases.revision', { number })}</h2>
              <p class="byline">
                <Time at={createdAt} /> · <Name user={editor} />
                {reason && (
                  <>
                    {' · '}
                    <bdi>{reason}</bdi>
                  </>
                )}
              </p>
              <div class="difference prose">
                {(before
                  ? compareLines(before.bodyMarkdown, bodyMarkdown)
                  : [{ kind: 'same', line: bodyMarkdown } as const]
                ).map(({ kind, line }, place) => {
                  const Line = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'p';
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
                    <Line key={place} class="lines" dir="auto">
                      {line}
                    </Line>
                  );
                })}
              </div>
            </li>
          );
        })}
      </ol>
      <Pager pageInfo={revisions.pageInfo} />
    </Frame>
  );
}
