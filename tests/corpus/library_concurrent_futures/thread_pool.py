# An executor makes calls and gives futures.
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

def square(x):
    return x * x

with ThreadPoolExecutor(max_workers=2) as pool:
    future = pool.submit(square, 7)
    print(future.result(), future.done(), future.cancel(), future.exception())
    print(list(pool.map(square, range(6))), list(pool.map(max, [1, 5], [3, 2])))
    failing = pool.submit(int, "x")
    print(repr(failing.exception()))
    print(sorted(done.result() for done in as_completed([pool.submit(square, n) for n in range(4)])))
    finished, unfinished = wait([future, failing])
    print(len(finished), len(unfinished))
    future.add_done_callback(lambda f: print("callback", f.result()))
try:
    pool.submit(square, 1)
except RuntimeError as error:
    print(error)
