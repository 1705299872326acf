int a = 5;
int b = a;
a = 6;
