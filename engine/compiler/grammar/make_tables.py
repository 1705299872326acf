#!/usr/bin/env python3
"""Turns the grammar (*.peg beside this file) into tables for the parsing machine.

    make_tables.py OUTPUT_DIRECTORY

writes grammar_tokens.inc (kinds of tokens, operators, keywords), grammar_tables.inc (rules,
alternatives, items, first sets) and grammar_actions.inc (the actions, one case each).  The notation
is described at the top of statements.peg; how the tables are executed, in peg_machine.h.
"""
import pathlib
import re
import sys

OPERATORS = {
    '(': 'LeftParen', ')': 'RightParen', '[': 'LeftBracket', ']': 'RightBracket',
    ':': 'Colon', ',': 'Comma', ';': 'Semicolon', '+': 'Plus', '-': 'Minus', '*': 'Star',
    '/': 'Slash', '|': 'Bar', '&': 'Ampersand', '<': 'Less', '>': 'Greater', '=': 'Equal',
    '.': 'Dot', '%': 'Percent', '{': 'LeftBrace', '}': 'RightBrace', '==': 'EqEqual',
    '!=': 'NotEqual', '<=': 'LessEqual', '>=': 'GreaterEqual', '~': 'Tilde', '^': 'Circumflex',
    '<<': 'LeftShift', '>>': 'RightShift', '**': 'DoubleStar', '+=': 'PlusEqual',
    '-=': 'MinEqual', '*=': 'StarEqual', '/=': 'SlashEqual', '%=': 'PercentEqual',
    '&=': 'AmperEqual', '|=': 'BarEqual', '^=': 'CircumflexEqual', '<<=': 'LeftShiftEqual',
    '>>=': 'RightShiftEqual', '**=': 'DoubleStarEqual', '//': 'DoubleSlash',
    '//=': 'DoubleSlashEqual', '@': 'At', '@=': 'AtEqual', '->': 'Arrow', '...': 'Ellipsis',
    ':=': 'ColonEqual',
}
# The order matters: NEWLINE, INDENT, DEDENT are adjacent.
PLAIN = ['EndMarker', 'Name', 'Number', 'String', 'Newline', 'Indent', 'Dedent']
SPECIAL = ['Async', 'Await', 'TypeIgnore', 'TypeComment', 'Op', 'Error']
TOKEN_NAMES = {'ENDMARKER': 'EndMarker', 'NAME': 'Name', 'NUMBER': 'Number', 'STRING': 'String',
               'NEWLINE': 'Newline', 'INDENT': 'Indent', 'DEDENT': 'Dedent', 'ASYNC': 'Async',
               'AWAIT': 'Await', 'TYPE_COMMENT': 'TypeComment'}

LEXER = re.compile(r"""\s+ | \#[^\n]* | (?P<string>'[^']*'|"[^"]*") | (?P<name>[A-Za-z_]\w*)
                       | (?P<action>=>) | (?P<forced>&&) | (?P<op>[:|()?*+.&!~=,])""", re.X)


class Alternative:
    def __init__(self, items, action):
        self.items, self.action = items, action


class Rule:
    def __init__(self, name, alternatives, memo=False, loop=None):
        self.name, self.alternatives, self.memo, self.loop = name, alternatives, memo, loop
        self.left_recursive = False
        self.number = None


class Item:
    """kind: token name number soft soft_any rule cut forced; wrap: '' ? & !"""
    def __init__(self, kind, value=None, wrap='', capture=None):
        self.kind, self.value, self.wrap, self.capture = kind, value, wrap, capture

    def has_value(self):
        return self.kind != 'cut' and self.wrap not in ('&', '!')


class Grammar:
    def __init__(self):
        self.rules = {}
        self.keywords = []
        self.soft = []

    # ---- reading

    def read(self, text):
        lines, rule = [], None
        for line in text.split('\n'):
            if re.match(r'[a-z_]\w*(\(memo\))?:', line):
                lines.append(line)
            elif line.strip() and not line.startswith('#'):
                lines[-1] += '\n' + line
        for chunk in lines:
            match = re.match(r'(\w+)(\(memo\))?:', chunk)
            rule = Rule(match[1], [], memo=bool(match[2]))
            self.rules[match[1]] = rule
            self.tokens, self.position = self.lex(chunk[match.end():]), 0
            rule.alternatives = self.alternatives(top=True)

    @staticmethod
    def lex(text):
        tokens, position = [], 0
        while position < len(text):
            match = LEXER.match(text, position)
            if match is None:
                raise SystemExit(f'cannot read {text[position:position + 40]!r}')
            position = match.end()
            kind = match.lastgroup
            if kind == 'action':
                # A C++ expression: up to the end of the line, or the closing bracket of its group.
                depth, start, quote = 0, position, False
                while position < len(text):
                    c = text[position]
                    if quote:
                        position += c == '\\'
                        quote = c != '"'
                    elif c == '"':
                        quote = True
                    elif c in '({':
                        depth += 1
                    elif c in ')}':
                        if depth == 0:
                            break
                        depth -= 1
                    elif c == '\n' or (c == '|' and depth == 0):
                        break
                    position += 1
                tokens.append(('action', text[start:position].strip()))
            elif kind is not None:
                tokens.append((kind, match[0]))
        return tokens

    def peek(self):
        return self.tokens[self.position] if self.position < len(self.tokens) else ('end', '')

    def next(self):
        token = self.peek()
        self.position += 1
        return token

    def alternatives(self, top=False):
        result = []
        if self.peek() == ('op', '|'):
            self.next()
        while True:
            result.append(self.alternative())
            if self.peek() != ('op', '|'):
                return result
            self.next()

    def alternative(self):
        items, action = [], None
        while self.peek()[0] != 'end' and self.peek() not in (('op', '|'), ('op', ')')):
            if self.peek()[0] == 'action':
                action = self.next()[1]
                break
            items.append(self.item())
        return Alternative(items, action)

    def item(self):
        capture = None
        kind, text = self.peek()
        if kind == 'name' and self.tokens[self.position + 1:self.position + 2] == [('op', '=')]:
            capture = text
            self.position += 2
            kind, text = self.peek()
        if (kind, text) == ('op', '~'):
            self.next()
            return Item('cut')
        if kind == 'forced':
            self.next()
            return Item('forced', self.token_of(self.next()[1]))
        if (kind, text) in (('op', '&'), ('op', '!')):
            self.next()
            atom = self.atom()
            if atom.kind in ('name', 'soft', 'soft_any'):
                atom = self.anonymous([Alternative([atom], None)])
            atom.wrap = text
            return atom
        atom = self.atom()
        if self.peek() == ('op', '.'):  # separator.element+
            self.next()
            element = self.atom()
            assert self.next() == ('op', '+')
            tail = self.anonymous([Alternative([atom, Item(element.kind, element.value, capture='e')],
                                               'e')], loop=0)
            tail.capture = 'tail'
            head = Item(element.kind, element.value, capture='head')
            atom = self.anonymous([Alternative([head, tail], 'in_front(head, tail)')])
        elif self.peek()[1] in ('*', '+') and self.peek()[0] == 'op':
            atom = self.anonymous([Alternative([atom], None)], loop=int(self.next()[1] == '+'))
        elif self.peek() == ('op', '?'):
            self.next()
            if atom.kind not in ('token', 'rule'):
                atom = self.anonymous([Alternative([atom], None)])
            atom.wrap = '?'
        atom.capture = capture
        return atom

    def atom(self):
        kind, text = self.next()
        if (kind, text) == ('op', '('):
            alternatives = self.alternatives()
            assert self.next() == ('op', ')')
            return self.anonymous(alternatives)
        if kind == 'string':
            word = text[1:-1]
            if text[0] == '"' and re.fullmatch(r'\w+', word):
                if word not in self.soft:
                    self.soft.append(word)
                return Item('soft', word)
            return Item('token', self.token_of(text))
        assert kind == 'name', (kind, text)
        if text == 'SOFT_KEYWORD':
            return Item('soft_any')
        if text in ('NAME', 'NUMBER'):
            return Item(text.lower())
        if text in TOKEN_NAMES:
            return Item('token', TOKEN_NAMES[text])
        return Item('rule', text)

    def token_of(self, text):
        word = text[1:-1]
        if re.fullmatch(r'\w+', word):
            if word not in self.keywords:
                self.keywords.append(word)
            return 'Keyword' + word.capitalize()
        return OPERATORS[word]

    def anonymous(self, alternatives, loop=None):
        # The same group written twice is one rule.
        key = repr([([(i.kind, i.value, i.wrap, i.capture) for i in a.items], a.action)
                    for a in alternatives]) + repr(loop)
        if not hasattr(self, 'groups'):
            self.groups = {}
        if key not in self.groups:
            name = f'_group_{len(self.groups)}'
            self.groups[key] = name
            self.rules[name] = Rule(name, alternatives, loop=loop)
        return Item('rule', self.groups[key])

    # ---- analysis

    def analyse(self):
        for number, rule in enumerate(self.rules.values()):
            rule.number = number
            for alternative in rule.alternatives:
                for item in alternative.items:
                    assert item.kind != 'rule' or item.value in self.rules, item.value
        nullable, changed = set(), True
        while changed:
            changed = False
            for rule in self.rules.values():
                if rule.name not in nullable and (rule.loop == 0 or any(
                        all(self.may_be_empty(i, nullable) for i in a.items)
                        for a in rule.alternatives)):
                    nullable.add(rule.name)
                    changed = True
        self.nullable = nullable
        self.find_left_recursion()
        self.first = {name: set() for name in self.rules}
        changed = True
        while changed:
            changed = False
            for rule in self.rules.values():
                found = set().union(*(self.first_of(a.items) for a in rule.alternatives))
                if rule.name in nullable:
                    found = set(self.kinds())
                if found != self.first[rule.name]:
                    self.first[rule.name] = found
                    changed = True

    def may_be_empty(self, item, nullable):
        return (item.wrap != '' or item.kind in ('cut', 'forced')
                or (item.kind == 'rule' and item.value in nullable))

    def kinds(self):
        return (PLAIN + list(OPERATORS.values()) + SPECIAL
                + ['Keyword' + k.capitalize() for k in self.keywords])

    def first_of_item(self, item):
        if item.kind == 'token':
            return {item.value}
        if item.kind in ('name', 'soft', 'soft_any'):
            return {'Name'}
        if item.kind == 'number':
            return {'Number'}
        if item.kind == 'rule':
            return self.first[item.value]
        return set(self.kinds())

    def first_of(self, items):
        if not items:
            return set(self.kinds())
        item, rest = items[0], items[1:]
        if item.kind == 'cut' or item.wrap == '!':
            return self.first_of(rest)
        if item.kind == 'forced':
            return set(self.kinds())
        own = self.first_of_item(item)
        if item.wrap == '&':
            return own & self.first_of(rest)
        if self.may_be_empty(item, self.nullable):
            return own | self.first_of(rest)
        return own

    def find_left_recursion(self):
        def leftmost(rule):
            for alternative in rule.alternatives:
                for item in alternative.items:
                    if item.kind == 'rule':
                        yield item.value
                    if not self.may_be_empty(item, self.nullable):
                        break
        edges = {rule.name: set(leftmost(rule)) for rule in self.rules.values()}
        done = set()
        for name in self.rules:
            reached, todo = set(), list(edges[name])
            while todo:
                at = todo.pop()
                if at not in reached:
                    reached.add(at)
                    todo += edges[at]
            # Of a cycle of rules the first one named in the grammar leads.
            if name in reached and name not in done:
                self.rules[name].left_recursive = True
                done |= {other for other in reached if name in self.reach(edges, other)}

    @staticmethod
    def reach(edges, name):
        reached, todo = set(), list(edges[name])
        while todo:
            at = todo.pop()
            if at not in reached:
                reached.add(at)
                todo += edges[at]
        return reached

    # ---- writing

    def write_tokens(self):
        lines = ['// Generated by make_tables.py from the grammar.', '#ifdef HS_TOKEN_KIND']
        lines += [f'HS_TOKEN_KIND(k{kind})' for kind in self.kinds()]
        lines += ['#endif', '#ifdef HS_OPERATOR']
        lines += [f'HS_OPERATOR("{text}", k{kind})' for text, kind in OPERATORS.items()]
        lines += ['HS_OPERATOR("<>", kNotEqual)', '#endif', '#ifdef HS_KEYWORD']
        lines += [f'HS_KEYWORD("{word}", kKeyword{word.capitalize()})' for word in self.keywords]
        lines += ['#endif', '#ifdef HS_SOFT_KEYWORD']
        lines += [f'HS_SOFT_KEYWORD("{word}")' for word in sorted(self.soft)]
        return lines + ['#endif']

    def write_tables(self):
        kinds = {kind: i for i, kind in enumerate(self.kinds())}
        soft = sorted(self.soft)
        first_sets, items, alternatives, rules, actions = {}, [], [], [], []
        for rule in self.rules.values():
            start = len(alternatives)
            for a in rule.alternatives:
                first_item = len(items)
                for item in a.items:
                    items.append(self.encode(item, kinds, soft))
                first = frozenset(self.first_of(a.items))
                first_set = first_sets.setdefault(first, len(first_sets))
                action = self.action_number(a, actions)
                errors_only = (len(a.items) == 1 and a.items[0].kind == 'rule'
                               and a.items[0].wrap == '' and a.items[0].value.startswith('invalid_'))
                alternatives.append(f'{{{first_item}, {len(a.items)}, {first_set}, '
                                    f'{str(errors_only).lower()}, {action}}},  // {rule.name}')
            first_set = first_sets.setdefault(frozenset(self.first[rule.name]), len(first_sets))
            kind = ('kLoop0', 'kLoop1')[rule.loop] if rule.loop is not None else 'kPlain'
            if rule.left_recursive:
                kind = 'kLeftRecursive'
            elif rule.name.endswith('_without_invalid'):
                kind = 'kWithoutInvalid'
            rules.append(f'{{{start}, {len(rule.alternatives)}, {first_set}, RuleKind::{kind}, '
                         f'{str(rule.memo).lower()}}},  // {rule.number} {rule.name}')
        lines = ['// Generated by make_tables.py from the grammar.',
                 'constexpr uint16_t kItems[] = {']
        lines += ['    ' + ', '.join(items[i:i + 16]) + ',' for i in range(0, len(items), 16)]
        lines += ['};', 'constexpr Alternative kAlternatives[] = {']
        lines += ['    ' + line for line in alternatives]
        lines += ['};', 'constexpr Rule kRules[] = {']
        lines += ['    ' + line for line in rules]
        lines += ['};', 'constexpr TokenSet kFirstSets[] = {']
        for first in first_sets:
            bits = sum(1 << kinds[kind] for kind in first)
            lines.append(f'    {{{{{bits & (2**64 - 1):#x}u, {bits >> 64:#x}u}}}},')
        lines += ['};']
        for start in ('file', 'interactive', 'eval', 'fstring', 'func_type'):
            name = start.title().replace('_', '')
            lines.append(f'constexpr uint16_t kRule{name} = {self.rules[start].number};')
        return lines, actions

    def encode(self, item, kinds, soft):
        wrap = {'': '', '?': 'Optional', '&': 'Ahead', '!': 'NotAhead'}[item.wrap]
        if item.kind == 'token':
            return f'item(ItemKind::k{wrap}Token, {kinds[item.value]})'
        if item.kind == 'rule':
            return f'item(ItemKind::k{wrap}Rule, {self.rules[item.value].number})'
        assert not wrap, item.kind
        if item.kind == 'forced':
            return f'item(ItemKind::kForced, {kinds[item.value]})'
        if item.kind == 'soft':
            return f'item(ItemKind::kSoft, {soft.index(item.value)})'
        name = {'name': 'Name', 'number': 'Number', 'soft_any': 'SoftAny', 'cut': 'Cut'}[item.kind]
        return f'item(ItemKind::k{name}, 0)'

    def action_number(self, alternative, actions):
        valued = [(i, item) for i, item in enumerate(alternative.items) if item.has_value()]
        slots = {item.capture: n for n, (_, item) in enumerate(valued) if item.capture}
        text = alternative.action
        if text is None:
            return 'kActionOnly' if len(valued) == 1 else 'kActionMatched'
        if text in slots and len(slots) >= 1:
            return f'kActionItem0 + {slots[text]}'
        # Names outside of string literals become the values of the items.
        parts = re.split(r'("(?:[^"\\]|\\.)*")', text)
        for i in range(0, len(parts), 2):
            parts[i] = re.sub(r'(?<![\w:.])([a-z]\w*)\b(?!\s*[(<:])',
                              lambda m: f'v[{slots[m[1]]}]' if m[1] in slots else m[1], parts[i])
        code = ''.join(parts)
        if code not in actions:
            actions.append(code)
        return f'kActionFirst + {actions.index(code)}'


def main():
    here, out = pathlib.Path(__file__).parent, pathlib.Path(sys.argv[1])
    grammar = Grammar()
    for name in ('statements', 'expressions', 'errors'):
        grammar.read((here / f'{name}.peg').read_text())
    grammar.analyse()
    tables, actions = grammar.write_tables()
    case = ['// Generated by make_tables.py from the grammar.']
    case += [f'case {n}: return {code};' for n, code in enumerate(actions)]
    out.mkdir(parents=True, exist_ok=True)
    for name, lines in (('tokens', grammar.write_tokens()), ('tables', tables), ('actions', case)):
        path, text = out / f'grammar_{name}.inc', '\n'.join(lines) + '\n'
        if not path.exists() or path.read_text() != text:
            path.write_text(text)


if __name__ == '__main__':
    main()
