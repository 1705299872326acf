# An array of objects without axes is an object itself where a list holds it.
import numpy as np

x = np.array(0, dtype=object)
y = np.array([5, 6], dtype=object)
for text in ("np.array([x, x])", "np.array([x, 1])", "np.array([x], dtype=int)", "np.array((x,))", "np.stack([x, x])",
             "np.array([[x, 1], [2, x]])", "np.array([x, y])", "np.array([y, x])", "np.array([x, y], dtype=object)",
             "np.array([np.array(3), x])", "np.array([np.array(3), 4])", "np.array([x, [1, 2]])", "np.array([x, 'a'])",
             "np.array([x, x], dtype=float)", "np.array([x, None])", "np.add([x], 1)"):
    try:
        r = eval(text)
        print(text, r.dtype, r.shape, r.tolist())
    except ValueError as error:
        print(text, error)
z = np.zeros(3, object)
z[0] = x
print(z)
z[:] = [x, 1, 2]
print(z)
z[1:] = x
print(z)
