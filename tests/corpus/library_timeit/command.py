# timeit.main: what `python -m timeit` prints, with a timer of our own.
import sys
import timeit


def run(*arguments, step=1.0):
    now = 0.0

    def wrap(timer):
        def read():
            return now
        return read

    def tick():
        nonlocal now
        now += step

    timeit.tick = tick
    path = sys.path[:]
    status = timeit.main(['-s', 'from timeit import tick', *arguments, 'tick()'], _wrap_timer=wrap)
    sys.path[:] = path
    print('->', status)


run()
run('-n', '3')
run('-n100', '-r', '2', step=0.0000025)
run('-r-5', '-n1')
run('-v', step=0.1)
run('-vv', '-n4', step=0.00012345)
run('-u', 'msec', '-n7', step=0.003)
run('-u', 'hours')
run('--bad')
run('-s', 'print("setup")', '-n1', '-r1')
