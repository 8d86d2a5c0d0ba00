import { GREEN_FROM, YELLOW_FROM } from '../../scoring/method';
import { crossingSentences } from './crossingSentences';
import type { RoleFacts } from './RoleFacts';

/** Where the role stands on the scale, and what would carry it over the nearest boundary. */
export function positionSentences(role: RoleFacts): string[] {
  return role.final.overrideReason === null
    ? [position(role), ...held(role), ...crossingSentences(role)]
    : [...override(role), ...held(role)];
}

/** Points to the nearest boundary up to which a role counts as borderline, and from which as far away. */
const BORDERLINE_TO = 1;
const FAR_FROM = 10;

function position(role: RoleFacts): string {
  const { texts, figures, title, score } = role;
  const { aijri, label, zone, nextZone } = score;
  const subject = texts.subject(title);
  const index = figures.index(aijri);
  const distance = figures.index(nextZone.distance);
  const say = texts.position;
  if (zone === 'Yellow' && nextZone.distance >= FAR_FROM) {
    const toGreen = figures.index(GREEN_FROM - aijri);
    return say.midYellow(subject, index, label, toGreen, figures.index(aijri - YELLOW_FROM));
  }
  const isNextAbove = nextZone.direction === 'above';
  const sentence =
    nextZone.distance <= BORDERLINE_TO
      ? isNextAbove
        ? say.justBelow
        : say.justAbove
      : nextZone.distance >= FAR_FROM
        ? isNextAbove
          ? say.farBelow
          : say.farAbove
        : isNextAbove
          ? say.below
          : say.above;
  return sentence(subject, index, label, distance, nextZone.zone);
}

function held({ texts, figures, score }: RoleFacts): string[] {
  return score.exactAijri > score.aijri && score.aijri === 100
    ? [texts.position.held(figures.raw(score.raw))]
    : [];
}

function override({ texts, figures, title, score, final }: RoleFacts): string[] {
  const formula = figures.index(final.formulaAijri);
  return [
    texts.position.overridden(
      texts.subject(title),
      figures.index(final.aijri),
      final.label,
      formula,
      score.label,
    ),
    texts.position.formulaBehind(formula),
  ];
}
