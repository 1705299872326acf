"""Kinds of tokens by number."""

_NAMES = ('ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS MINUS STAR '
          'SLASH VBAR AMPER LESS GREATER EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL NOTEQUAL LESSEQUAL GREATEREQUAL '
          'TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT DOUBLESTAR PLUSEQUAL MINEQUAL STAREQUAL SLASHEQUAL PERCENTEQUAL '
          'AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH '
          'DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS COLONEQUAL OP AWAIT ASYNC TYPE_IGNORE TYPE_COMMENT '
          'SOFT_KEYWORD ERRORTOKEN COMMENT NL ENCODING N_TOKENS').split()

tok_name = dict(enumerate(_NAMES))
globals().update((name, number) for number, name in enumerate(_NAMES))
del tok_name[N_TOKENS]
NT_OFFSET = 256
tok_name[NT_OFFSET] = 'NT_OFFSET'
tok_name[N_TOKENS] = 'N_TOKENS'

# The numbers of operators, in the order of their names above.
_SIGNS = ('( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // '
          '//= @ @= -> ... :=').split()
EXACT_TOKEN_TYPES = dict(sorted(zip(_SIGNS, range(LPAR, COLONEQUAL + 1))))

__all__ = ['tok_name', 'ISTERMINAL', 'ISNONTERMINAL', 'ISEOF', *_NAMES, 'NT_OFFSET']
del _NAMES, _SIGNS


def ISTERMINAL(x):
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    return x >= NT_OFFSET


def ISEOF(x):
    return x == ENDMARKER
