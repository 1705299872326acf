# Sentinels are unique objects; call objects describe calls.
from unittest.mock import ANY, call, sentinel

print(sentinel.alpha, sentinel.alpha is sentinel.alpha, sentinel.alpha == sentinel.beta)
print(call(1, two=2), call.method("x"), call.a.b.c(), call("x") == call("x"), call(1) == call(2))
print(ANY == 3, [1, ANY] == [1, "anything"], repr(ANY))
args, kwargs = call(1, k=2).args, call(1, k=2).kwargs
print(args, kwargs, call.chain(1).more(2).call_list())
