# print gives None, and nested calls evaluate inside out.
print(print("inner"), print("second"))
x = print("assigned")
print(x is None, [print(i) for i in range(2)], print() or "or")
def f(n): print("f", n, end="; "); return n
print(f(1) + f(2) * f(3), max(f(5), f(4)), [f(7)][0])
print("no return:", (lambda: None)(), (lambda: print("lambda"))())
