// The floor: what reading the guides, parsing their Markdown with libcmark and writing as many bytes to as many
// files costs when nothing else is done. Two threads; the writing ends with one sync, as a build's does.
//
//   floor LIST-OF-GUIDES LIST-OF-FILES OUT
//
// The first list names a Markdown file a line; the second a path below OUT and a size a line, parted by a tab.
#define _GNU_SOURCE
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define THREADS 2

static char **guides, **paths;
static long *sizes;
static size_t guideCount, fileCount;
static char *filler;

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(1);
}

static void parse(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) fail(path);
  char *text = malloc(status.st_size + 1);
  if (read(file, text, status.st_size) != status.st_size) fail(path);
  close(file);
  // The body begins behind the second line of three hyphens.
  text[status.st_size] = 0;
  char *body = strstr(text + 3, "\n---");
  body = body ? body + 4 : text;
  cmark_node *document = cmark_parse_document(body, text + status.st_size - body, CMARK_OPT_DEFAULT);
  free(cmark_render_html(document, CMARK_OPT_DEFAULT));
  cmark_node_free(document);
  free(text);
}

static void writeFile(const char *path, long size) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) fail(path);
  for (long done = 0; done < size;) {
    long count = write(file, filler + done % 4096, size - done < 1 << 20 ? size - done : 1 << 20);
    if (count < 0) fail(path);
    done += count;
  }
  close(file);
}

static void *work(void *argument) {
  size_t part = (size_t)argument;
  for (size_t i = part; i < guideCount; i += THREADS) parse(guides[i]);
  for (size_t i = part; i < fileCount; i += THREADS) writeFile(paths[i], sizes[i]);
  return NULL;
}

static size_t lines(const char *path, char ***result) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  size_t count = 0, room = 1024, length = 0;
  char **all = malloc(room * sizeof *all), *line = NULL;
  ssize_t read;
  while ((read = getline(&line, &length, file)) > 0) {
    line[read - 1] = 0;
    if (count == room) all = realloc(all, (room *= 2) * sizeof *all);
    all[count++] = strdup(line);
  }
  fclose(file);
  *result = all;
  return count;
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  guideCount = lines(arguments[1], &guides);
  fileCount = lines(arguments[2], &paths);
  sizes = malloc(fileCount * sizeof *sizes);
  filler = malloc((1 << 20) + 4096);
  for (long i = 0; i < (1 << 20) + 4096; i++) filler[i] = "<p class=\"line\">.</p>\n"[i % 22];
  if (mkdir(arguments[3], 0755) < 0 || chdir(arguments[3]) < 0) fail(arguments[3]);
  for (size_t i = 0; i < fileCount; i++) {
    char *tab = strchr(paths[i], '\t');
    *tab = 0;
    sizes[i] = atol(tab + 1);
    for (char *slash = strchr(paths[i], '/'); slash; slash = strchr(slash + 1, '/')) {
      *slash = 0;
      if (mkdir(paths[i], 0755) < 0 && errno != EEXIST) fail(paths[i]);
      *slash = '/';
    }
  }
  pthread_t threads[THREADS];
  for (size_t i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, work, (void *)i);
  for (size_t i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  int folder = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (syncfs(folder) < 0) fail("sync");
  return 0;
}
