# Weak references and proxies have one size.
import sys, weakref
class A: pass
a = A()
print(sys.getsizeof(weakref.ref(a)), sys.getsizeof(weakref.proxy(a)), sys.getsizeof(weakref.ref(a, print)), sys.getsizeof(A.__weakref__))
