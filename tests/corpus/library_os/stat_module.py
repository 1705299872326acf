# stat: the kind of a file and its permissions, from the number.
import stat

for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o102644, 0o041777, 0o041666, 0o020666, 0):
    print(oct(mode), stat.filemode(mode), stat.S_ISDIR(mode), stat.S_ISREG(mode), stat.S_ISLNK(mode), oct(stat.S_IMODE(mode)),
          oct(stat.S_IFMT(mode)))
print(stat.ST_SIZE, stat.S_IRWXU, stat.S_IRUSR | stat.S_IWGRP)
