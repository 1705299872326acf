"""The classes of syntax tree nodes."""

# The machine's parser makes instances of these classes (modules/ast), and compile() reads them.

from _layouts import lay_out as _lay_out

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000


class AST:
    __slots__ = ("__dict__",)
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        try:
            fields = cls._fields
        except AttributeError:
            raise AttributeError(f"type object '{cls.__name__}' has no attribute '_fields'") from None
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional "
                            f"argument{'' if len(fields) == 1 else 's'}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields and fields.index(name) < len(args):
                raise TypeError(f"{cls.__name__} got multiple values for argument '{name}'")
            setattr(self, name, value)

    def __reduce__(self):
        state = getattr(self, '__dict__', None)
        return (type(self), (), state) if state else (type(self), ())


_lay_out(AST, 24, True, 16)
AST.__module__ = 'ast'
AST.__doc__ = None

# Family: kinds with their fields.  `?` may be None, `*` is a list; families marked with @ have a
# position.
_GRAMMAR = """
mod: Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body)
 | FunctionType(expr* argtypes, expr returns)
@stmt: FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment)
 | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment)
 | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list)
 | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment)
 | AugAssign(expr target, operator op, expr value) | AnnAssign(expr target, expr annotation, expr? value, int simple)
 | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
 | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
 | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse)
 | With(withitem* items, stmt* body, string? type_comment)
 | AsyncWith(withitem* items, stmt* body, string? type_comment)
 | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause)
 | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
 | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
 | Assert(expr test, expr? msg) | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level)
 | Global(identifier* names) | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue
@expr: BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr right)
 | UnaryOp(unaryop op, expr operand) | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse)
 | Dict(expr* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators)
 | SetComp(expr elt, comprehension* generators) | DictComp(expr key, expr value, comprehension* generators)
 | GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value) | YieldFrom(expr value)
 | Compare(expr left, cmpop* ops, expr* comparators) | Call(expr func, expr* args, keyword* keywords)
 | FormattedValue(expr value, int conversion, expr? format_spec) | JoinedStr(expr* values)
 | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx)
 | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx)
 | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx)
 | Slice(expr? lower, expr? upper, expr? step)
expr_context: Load | Store | Del
boolop: And | Or
operator: Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
unaryop: Invert | Not | UAdd | USub
cmpop: Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
comprehension(expr target, expr iter, expr* ifs, int is_async)
@excepthandler: ExceptHandler(expr? type, identifier? name, stmt* body)
arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)
@arg(identifier arg, expr? annotation, string? type_comment)
@keyword(identifier? arg, expr value)
@alias(identifier name, identifier? asname)
withitem(expr context_expr, expr? optional_vars)
match_case(pattern pattern, expr? guard, stmt* body)
@pattern: MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns)
 | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
 | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
 | MatchStar(identifier? name) | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns)
type_ignore: TypeIgnore(int lineno, string tag)
"""


def _add_class(base, text, namespace):
    name, _, fields = text.rstrip(')').partition('(')
    fields = [field.split() for field in fields.split(', ')] if fields else []
    names = tuple(field for kind, field in fields)
    namespace.update({field: None for kind, field in fields if kind.endswith('?')})
    namespace.update(_fields=names, __match_args__=names, __module__='ast', __doc__=text)
    globals()[name] = cls = type(name, (base,), namespace)
    return cls


def _add_classes():
    place = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
    for line in _GRAMMAR.replace('\n ', ' ').strip().splitlines():
        with_place = line.startswith('@')
        line = line.lstrip('@')
        family, _, kinds = line.partition(': ')
        attributes = {'_attributes': place if with_place else ()}
        if with_place and not family.startswith('pattern'):
            attributes.update(end_lineno=None, end_col_offset=None)
        if not kinds:
            _add_class(AST, family, attributes)
            continue
        base = _add_class(AST, family, attributes)
        kinds = kinds.split(' | ')
        base.__doc__ = family + ' = ' + ('\n' + ' ' * len(family) + ' | ').join(kinds) \
            if any('(' in kind for kind in kinds) else family + ' = ' + ' | '.join(kinds)
        for kind in kinds:
            _add_class(base, kind, {})


_add_classes()

# Nodes without fields that parsed trees share: one of each operator and context.
_singletons = {kind.__name__: kind() for family in (expr_context, boolop, operator, unaryop, cmpop)
               for kind in family.__subclasses__()}
del _GRAMMAR, _add_class, _add_classes
