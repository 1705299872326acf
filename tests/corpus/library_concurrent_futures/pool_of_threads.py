# concurrent.futures: calls made by a pool of threads.
import threading
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, ThreadPoolExecutor, TimeoutError, as_completed, wait


def slow_square(number):
    time.sleep(0.02 * number)
    return number * number


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    print(list(pool.map(slow_square, [3, 1, 2])))
    futures = {pool.submit(slow_square, n): n for n in (5, 1, 3)}
    print([futures[future] for future in as_completed(futures)])
    slow = pool.submit(slow_square, 10)
    try:
        slow.result(timeout=0.01)
    except TimeoutError:
        print("not yet", slow.running(), slow.done())
    quick = pool.submit(slow_square, 0)
    done, rest = wait([slow, quick], return_when=FIRST_COMPLETED)
    print(len(done), len(rest), quick in done)
    done, rest = wait([slow, quick], return_when=ALL_COMPLETED)
    print(len(done), len(rest), slow.result())
    print(sorted({thread.name for thread in threading.enumerate()} - {"MainThread"})[0])


def fail():
    raise LookupError("no")


gate = threading.Event()
with ThreadPoolExecutor(1) as pool:
    blocked = pool.submit(gate.wait)
    later = pool.submit(print, "never")
    print(later.cancel(), later.cancelled(), blocked.cancel())
    failed = pool.submit(fail)
    told = []
    failed.add_done_callback(lambda future: told.append(future.exception()))
    gate.set()
    print(blocked.result(), repr(failed.exception()))
print(told)
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
