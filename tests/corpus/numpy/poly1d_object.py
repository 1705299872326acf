# A polynomial as an object: how it prints, calculates and refuses.
import numpy as np
for p in ([1,-3,2],[1.5,0,0,-2],[0,0,3],[0],[1],[2,1],[-1,-1,-1],[1j,2,3+4j,0],[1]*12,[1e10,1e-5,123456.789]):
    q=np.poly1d(p); print(repr(q)); print(q); print(q.order, q.c, q.o, len(q), q.variable)
q=np.poly1d([1,-3,2]); r=np.poly1d([2,1])
print(q(3), q([1,2]), q(r), q+r, q-r, q*r, q/r, q**2, -q, 2*q, q*2, q+1, 1-q, q/2, q==np.poly1d([1,-3,2]), q!=r, q==3)
print(q.roots, q.r, q.deriv(), q.deriv(2), q.integ(), q.integ(k=3), q[0], q[2], q[5], list(q))
q[3]=7; print(q); q[0]=1; print(repr(q))
print(np.poly1d([1,2],True), np.poly1d([1,2],variable='z'), np.array(q))
print(repr(np.polyadd(r,[1,2])), repr(np.polymul(r,r)), repr(np.polyder(r)), repr(np.polyint(r)), repr(np.polyval([1,2],r)), np.polyval(r,2), np.polydiv(q,r), np.roots(r))
for f in (lambda: np.poly1d([[1]]), lambda: q.__setitem__(-1,3), lambda: q**-1, lambda: q**1.5, lambda: q.__setattr__('o',3), lambda:hash(q)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(np.poly1d(np.polyfit([0,1,2,3],[1,3,2,5],1)))
