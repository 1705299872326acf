# numbers of options and states, and what can be told from a status or a device's number
import os

print(os.EX_USAGE, os.EX_CONFIG, os.O_DIRECT, os.O_PATH, os.P_NOWAIT, os.P_WAIT, os.RTLD_LAZY, os.SCHED_RR, os.WNOHANG, os.TMP_MAX)
for status in 0, 256, 512, 9, 139, 0x137f, 0xffff, 15:
    print(status, os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), os.WTERMSIG(status),
          os.WCOREDUMP(status), os.WIFSTOPPED(status), os.WSTOPSIG(status), os.WIFCONTINUED(status))
    try:
        print(os.waitstatus_to_exitcode(status))
    except ValueError as error:
        print(error)
device = os.makedev(8, 17)
print(device, os.major(device), os.minor(device), os.makedev(4096, 300000), os.major(1 << 45), os.minor(1 << 30))
