import { defineDeviation, type Deviation } from '../deviation.ts';
import { splitScopes } from '../../authorization/scopes.ts';

const SPELLINGS: Readonly<Record<string, string>> = { write: 'c', c: 'write', read: 'rs', rs: 'read' };

export const spellingsEqual: Deviation = defineDeviation({
  id: 'spellings-equal',
  description: 'An application gets its scopes in the spelling of either SMART version.',
  breaks: ['scope-version-spelling', 'scope-granted-subset'],
  replace: ({ grantScopes }) => ({
    grantScopes: (request, readingOf) => {
      const granted = splitScopes(request.scope ?? '').filter(
        (scope) => request.registered.includes(scope) || request.registered.includes(otherSpelling(scope)),
      );
      return granted.length === 0 ? grantScopes(request, readingOf) : { granted };
    },
  }),
});

function otherSpelling(scope: string): string {
  return scope.replace(/\.(\w+)$/, (whole, permission) =>
    SPELLINGS[permission] === undefined ? whole : `.${SPELLINGS[permission]}`,
  );
}
