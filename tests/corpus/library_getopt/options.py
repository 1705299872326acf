# getopt: short and long options, their values, and where they end
import getopt

print(getopt.getopt(['-a', '-b', 'val', '-cval', '--long', '--opt=3', '--arg', 'x', 'rest', '-z'], 'ab:c:z', ['long', 'opt=', 'arg=']))
print(getopt.gnu_getopt(['x', '-a', 'y', '-b1', '--', '-c'], 'ab:c'), getopt.gnu_getopt(['x', '-a'], '+a'))
for arguments in ((['-q'], 'a'), (['-a'], 'a:'), (['--x'], '', ['y']), (['--y'], '', ['y=']), (['--y=1'], '', ['y']),
                  (['--al'], '', ['alpha', 'alps']), (['--al'], '', ['alpha', 'al']), (['--alp'], '', ['alpha=']), (['-:'], 'a:')):
    try:
        print(arguments, getopt.getopt(*arguments))
    except getopt.GetoptError as error:
        print(arguments, error, error.opt, repr(error))
