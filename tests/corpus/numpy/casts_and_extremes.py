# Casts that raise floating-point flags, and extremes of zeros with both signs, of large numbers and of NaN.
import numpy as np, warnings
x=np.array([0.0,-0.0,0.0,-0.0]*9); print(np.signbit(x.max()), np.signbit(x.min()), np.signbit((-x)[1:].max()))
y=np.array([0.0,1.0]*9); print(y.min(), np.signbit(y.min()))
y[5]=-0.0; print(np.signbit(y.min()))
z=np.full(40,1e308); print(z.max(), z.min())
z[30]=np.inf; print(z.max(),z.min()); z[31]=np.nan; print(z.max(), z.min())
w=np.full(20000,1e300); 
with warnings.catch_warnings(record=True) as r:
    warnings.simplefilter('always')
    w.astype(np.float32); w.astype(np.int32); w.astype(np.float16)
    np.array([np.inf]*10).astype(np.float32); np.array([np.nan]*10).astype(np.float32); np.array([np.nan]*10).astype(int)
    np.array([1e40+1j]*10).astype(np.complex64); np.array([1+1e40j]*10).astype(np.complex64);np.array([1+1e40j]*10).astype(np.float32)
    print([str(m.message) for m in r])
a=np.zeros(3,np.float32)
try:
    with np.errstate(all='raise'): a[:]=np.array([1.,1e300,2.])
except FloatingPointError as e: print(e, a)
print(np.arange(10,dtype=np.uint8).sum(), np.arange(100).sum(), np.arange(100).prod(), np.bitwise_or.reduce(np.arange(99)), np.bitwise_and.reduce(np.arange(7,99)),np.bitwise_xor.reduce(np.arange(99)))
print(np.subtract.reduce(np.arange(10)), np.power.reduce(np.array([2,3,2])))
