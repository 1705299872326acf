# Clocks go forward; sleeping moves them on.
import time

for clock in (time.time, time.monotonic, time.perf_counter, time.process_time, time.time_ns, time.monotonic_ns, time.perf_counter_ns):
    first, second = clock(), clock()
    print(clock.__name__, type(first).__name__, second >= first)
start = time.monotonic()
time.sleep(0.01)
print(time.monotonic() - start >= 0.01, time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable)
print(time.time() > 1_600_000_000, time.localtime().tm_year >= 2023, time.clock_gettime(time.CLOCK_MONOTONIC) > 0)
