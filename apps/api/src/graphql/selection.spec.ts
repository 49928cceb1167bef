import { type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { namesAsked, objectFields, rowFields } from './selection.js';

function fieldsOf(document: string): string[] {
  const { definitions } = parse(document);
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const named = definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = Object.fromEntries(named.map((fragment) => [fragment.name.value, fragment]));
  return [...rowFields({ fieldNodes: operation.selectionSet.selections as FieldNode[], fragments })].sort();
}

describe('the fields that are asked of the rows of a connection', () => {
  it('are found below nodes and below edges, two deep', () => {
    expect(
      fieldsOf('{ list { nodes { a b { c { d } } } edges { cursor node { e } } pageInfo { endCursor } } }'),
    ).toEqual(['a', 'b', 'b.c', 'e']);
  });

  it('are found in fragments, and under an alias by their own name', () => {
    const document = `{ list { ...Page } } fragment Page on C { nodes { ... on R { x: a } ...Row } } fragment Row on R { b { ...In } } fragment In on B { c }`;
    expect(fieldsOf(document)).toEqual(['a', 'b', 'b.c']);
  });

  it('count as asked for whatever a directive says', () => {
    expect(fieldsOf('query($no: Boolean!) { list { nodes { a @include(if: $no) } } }')).toEqual(['a']);
  });
});

describe('the fields that are asked of one object', () => {
  it('are those below it, two deep, and apart from those of a list at the same place', () => {
    const { definitions } = parse('{ one { a nodes { b } } }');
    const operation = definitions[0] as OperationDefinitionNode;
    const info = { fieldNodes: operation.selectionSet.selections as FieldNode[], fragments: {} };
    expect([...rowFields(info)]).toEqual(['b']);
    expect([...objectFields(info)]).toEqual(['a', 'nodes', 'nodes.b']);
  });
});

describe('the names that an operation asks for', () => {
  it('are those of its own fields, however deep, in fragments too, and of no other operation', () => {
    const document = parse(`query A { one { x: a ...F ... on T { b } } } query B { z } fragment F on T { c { d } }`);
    const [operation, , F] = document.definitions as [OperationDefinitionNode, unknown, FragmentDefinitionNode];
    expect([...namesAsked({ operation, fragments: { F } })].sort()).toEqual(['a', 'b', 'c', 'd', 'one']);
  });
});
