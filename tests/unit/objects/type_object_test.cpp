// Classes, attributes and descriptors as a program sees them; expected texts are CPython 3.11.2's.
#include "objects/type_object.h"

#include "objects/layout.h"
#include "objects/registry.h"
#include "unit/support/engine_test.h"

namespace heapscope::objects {
namespace {

using TypeObject = EngineTest;

TEST_F(TypeObject, LayoutTablesCoverEveryByteOnce) {
  for (uint32_t i = 0; i < static_cast<uint32_t>(BuiltinType::kCount); ++i) {
    const PyTypeObject* type = builtin_type(static_cast<BuiltinType>(i));
    const LayoutField* field = type_spec(type->spec_index).layout;
    ASSERT_NE(field, nullptr) << type_full_name(type);
    uint32_t at = 0;
    // Items follow the fixed part, or (bytes) begin in its last byte: then there is no end to compare.
    for (; field->name != nullptr && !field->repeats; ++field) {
      EXPECT_EQ(field->offset, at) << type_full_name(type) << "." << field->name;
      at = field->offset + field->size;
    }
    if (field->name == nullptr) {
      EXPECT_EQ(at, type->tp_basicsize) << type_full_name(type);
    }
  }
}

TEST_F(TypeObject, MroConflictNamesTheBases) {
  EXPECT_EQ(run(R"(
class A: pass
class B(A): pass
try:
    class C(A, B): pass
except TypeError as e: print(e)
try: type('D', (A, A), {})
except TypeError as e: print(e)
)"),
            "Cannot create a consistent method resolution\norder (MRO) for bases A, B\nduplicate base class A\n");
}

TEST_F(TypeObject, SlotsErrorsAndLayoutConflicts) {
  EXPECT_EQ(run(R"(
def attempt(f):
    try: f()
    except (TypeError, ValueError) as e: print(e)
attempt(lambda: type('A', (), {'__slots__': 'a', 'a': 1}))
attempt(lambda: type('A', (), {'__slots__': ['1a']}))
attempt(lambda: type('A', (), {'__slots__': [1]}))
attempt(lambda: type('A', (tuple,), {'__slots__': 'a'}))
X = type('X', (), {'__slots__': 'a'})
Y = type('Y', (), {'__slots__': 'b'})
attempt(lambda: type('Z', (X, Y), {}))
attempt(lambda: type('Z', (int, str), {}))
attempt(lambda: type('Z', (bool,), {}))
)"),
            "'a' in __slots__ conflicts with class variable\n"
            "__slots__ must be identifiers\n"
            "__slots__ items must be strings, not 'int'\n"
            "nonempty __slots__ not supported for subtype of 'tuple'\n"
            "multiple bases have instance lay-out conflict\n"
            "multiple bases have instance lay-out conflict\n"
            "type 'bool' is not an acceptable base type\n");
}

TEST_F(TypeObject, AssigningMethodsToClassesReachesSubclassesAtOnce) {
  EXPECT_EQ(run(R"(
class A:
    def f(self): return 1
class B(A): pass
b = B()
for i in range(20): b.f()
A.f = lambda self: 2
print(b.f())
B.f = lambda self: 3
print(b.f())
del B.f
print(b.f())
A.__len__ = lambda self: 7
print(len(b))
del A.__len__
try: len(b)
except TypeError as e: print(e)
A.__getattr__ = lambda self, name: name.upper()
print(b.missing)
)"),
            "2\n3\n2\n7\nobject of type 'B' has no len()\nMISSING\n");
}

TEST_F(TypeObject, InstancesDieInCPythonsOrder) {
  EXPECT_EQ(run(R"(
import weakref
class Note:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
class S:
    __slots__ = ('b', 'a', '__weakref__')
    def __del__(self): print('finalizer')
s = S()
s.a, s.b = Note('a'), Note('b')
w = weakref.ref(s, lambda r: print('weakref'))
del s
class D(S): pass
d = D()
d.z, d.a, d.y = Note('z'), Note('slot a'), Note('y')
del d
)"),
            "finalizer\nweakref\ndel a\ndel b\nfinalizer\ndel slot a\ndel z\ndel y\n");
}

TEST_F(TypeObject, ClassAssignmentNeedsTheSameLayout) {
  EXPECT_EQ(run(R"(
class A: pass
class B: pass
class S: __slots__ = 'x'
a = A(); a.v = 1
a.__class__ = B
print(type(a).__name__, a.v)
for bad in (S, int, 3):
    try: a.__class__ = bad
    except TypeError as e: print(e)
)"),
            "B 1\n"
            "__class__ assignment: 'S' object layout differs from 'B'\n"
            "__class__ assignment only supported for mutable types or ModuleType subclasses\n"
            "__class__ must be set to a class, not 'int' object\n");
}

TEST_F(TypeObject, BasesCanBeAssigned) {
  EXPECT_EQ(run(R"(
class A:
    def f(self): return 'A'
class B:
    def f(self): return 'B'
class C(A): pass
class D(C): pass
d = D()
print(d.f())
C.__bases__ = (B,)
print(d.f(), [c.__name__ for c in D.__mro__], A.__subclasses__(), [c.__name__ for c in B.__subclasses__()])
try: B.__bases__ = (D,)
except TypeError as e: print(e)
)"),
            "A\nB ['D', 'C', 'B', 'object'] [] ['C']\na __bases__ item causes an inheritance cycle\n");
}

TEST_F(TypeObject, HooksRunInOrder) {
  EXPECT_EQ(run(R"(
class Field:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class Base:
    def __init_subclass__(cls, **kw): print('init_subclass', cls.__name__, kw)
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print('new'); return super().__new__(m, name, bases, ns, **kw)
    def __init__(cls, *a, **kw): print('init', kw)
class C(Base, metaclass=Meta, tag=1):
    f = Field()
    def who(self): return __class__
print(C().who() is C)
)"),
            "new\nset_name C f\ninit_subclass C {'tag': 1}\ninit {'tag': 1}\nTrue\n");
}

TEST_F(TypeObject, ExceptionsOfOneBaseShareTheirNew) {
  EXPECT_EQ(run(R"(
print(repr(Exception.__new__(ValueError, 1)))
try: object.__new__(list)
except TypeError as e: print(e)
class E(FileNotFoundError):
    def __init__(self, a): super().__init__(2, 'text', a)
e = E('name')
print(e, e.errno, type(OSError(13, 'x')).__name__)
)"),
            "ValueError(1)\nobject.__new__(list) is not safe, use list.__new__()\n"
            "[Errno 2] text: 'name' 2 PermissionError\n");
}

TEST_F(TypeObject, GroupsAreSplitWithTheirShape) {
  EXPECT_EQ(run(R"(
g = ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2), ValueError(3)])])
match, rest = g.split(ValueError)
print(repr(match), repr(rest), g.subgroup(KeyError))
try:
    try: raise g
    except* TypeError as t: print(repr(t))
except ExceptionGroup as r: print(repr(r))
)"),
            "ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(3)])]) "
            "ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])]) None\n"
            "ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])])\n"
            "ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(3)])])\n");
}

TEST_F(TypeObject, PicklesAreCPythonsBytes) {
  EXPECT_EQ(
      run(R"(
import pickle
print(pickle.dumps([1, 'a', (2.5, None)]))
print(pickle.dumps({'k': b'v'}, 0))
)"),
      "b'\\x80\\x04\\x95\\x17\\x00\\x00\\x00\\x00\\x00\\x00\\x00]\\x94(K\\x01\\x8c\\x01a\\x94G@\\x04\\x00\\x00\\x00"
      "\\x00\\x00\\x00N\\x86\\x94e.'\n"
      "b'(dp0\\nVk\\np1\\nc_codecs\\nencode\\np2\\n(Vv\\np3\\nVlatin1\\np4\\ntp5\\nRp6\\ns.'\n");
}

}  // namespace
}  // namespace heapscope::objects
