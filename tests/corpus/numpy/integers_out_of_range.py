# Python integers beyond the range of an integer type: what overflows, what wraps around with a warning.
import numpy as np, warnings
warnings.simplefilter('always')
def show(m, c, f, l, file=None, line=None): print('   W', c.__name__, str(m)[:90])
warnings.showwarning = show
def t(s):
    try: r = eval(s, globals()); print(s, '->', repr(r))
    except Exception as e: print(s, '->', type(e).__name__, e)
for v in ('2**63', '2**64', '-2**63-1', '-1', '2**31', '300', '10**30'):
    for d in ('int64', 'uint64', 'int32', 'uint8'):
        t(f'np.{d}({v})'); t(f'np.array([{v}], np.{d})'); t(f'np.array({v}, dtype="{d}")'); t(f'np.full(1, {v}, np.{d})')
        t(f'np.zeros(1, np.{d}).__setitem__(0, {v})'); t(f'np.zeros(1, np.{d}) + {v}'); t(f'np.{d}(1) + {v}'); t(f'np.asarray({v}).astype("{d}")')
