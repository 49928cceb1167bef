import type { JudgedDecisionFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Name } from '../ui/text.js';
import { Typed } from './marked.js';
import { pathOf, profileTitleOf, titleOf } from './wording.js';

/** What a decision is about, and the text that was judged. */
export function JudgedHead({ decision }: { decision: JudgedDecisionFragment }) {
  const { t } = useVisit();
  const { content, user, aboutProfile, text, course } = decision;
  return (
    <>
      <h2>
        {content ? (
          <a href={pathOf(content)}>{titleOf({ ...content, author: user }, t)}</a>
        ) : user && aboutProfile ? (
          <a href={`/members/${user.handle}`}>{profileTitleOf(user, t)}</a>
        ) : (
          <Name user={user} />
        )}
      </h2>
      {course && (
        <p class="kicker">
          <a href={`/courses/${course.slug}`}>
            <bdi>{course.title}</bdi>
          </a>
        </p>
      )}
      {text && (
        <details class="judged" open>
          <summary>{t('notifications.judged')}</summary>
          <Typed>{text}</Typed>
        </details>
      )}
    </>
  );
}
