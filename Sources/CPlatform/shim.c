#define _GNU_SOURCE
#include "CPlatform.h"

#include <sys/vfs.h>

#include <elf.h>
#include <link.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// `RENAME_NOREPLACE` and `RENAME_EXCHANGE` of <linux/fs.h>, which musl does not come with.
enum { RENAME_TO_NOTHING = 1 << 0, RENAME_TO_EXCHANGE = 1 << 1 };

int platform_exchange(int folder, const char *name, int other_folder, const char *other_name) {
  return (int)syscall(
      SYS_renameat2, folder, name, other_folder, other_name, RENAME_TO_EXCHANGE);
}

int platform_move(int folder, const char *name, int other_folder, const char *other_name) {
  return (int)syscall(
      SYS_renameat2, folder, name, other_folder, other_name, RENAME_TO_NOTHING);
}

int platform_sync_file_system(int descriptor) {
  return (int)syscall(SYS_syncfs, descriptor);
}

ptrdiff_t platform_read_folder(int folder, void *buffer, size_t size) {
  return (ptrdiff_t)syscall(SYS_getdents64, folder, buffer, size);
}

// What the kernel writes (`struct linux_dirent64`), spelt out because no C library header declares it
// under a name that they all share.
struct kernel_entry {
  uint64_t inode;
  int64_t next;
  uint16_t length;
  uint8_t kind;
  char name[];
};

size_t platform_folder_entry_at(
    const void *buffer, size_t offset, struct platform_folder_entry *entry) {
  const struct kernel_entry *found = (const void *)((const char *)buffer + offset);
  entry->inode = found->inode;
  entry->kind = found->kind;
  entry->name = found->name;
  entry->name_length = (uint16_t)strlen(found->name);
  return offset + found->length;
}

int64_t platform_file_system_kind(const char *path) {
  struct statfs found;
  return statfs(path, &found) == 0 ? (int64_t)(uint32_t)found.f_type : -1;
}

struct build_id {
  void *buffer;
  size_t size;
  size_t length;
};

// The notes of one object; the program itself comes first, and no other is asked for.
static int read_notes(struct dl_phdr_info *object, size_t size, void *context) {
  (void)size;
  struct build_id *found = context;
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *header = &object->dlpi_phdr[i];
    if (header->p_type != PT_NOTE || header->p_align > 4) continue;
    const char *note = (const char *)(object->dlpi_addr + header->p_vaddr);
    const char *end = note + header->p_memsz;
    while ((size_t)(end - note) >= sizeof(ElfW(Nhdr))) {
      const ElfW(Nhdr) *head = (const ElfW(Nhdr) *)note;
      size_t name = (head->n_namesz + 3u) & ~(size_t)3, value = (head->n_descsz + 3u) & ~(size_t)3;
      size_t room = (size_t)(end - note) - sizeof *head;
      if (name > room || value > room - name) break;
      const char *text = note + sizeof *head;
      if (head->n_type == NT_GNU_BUILD_ID && head->n_namesz == 4 && !memcmp(text, "GNU", 4)
          && head->n_descsz <= found->size) {
        memcpy(found->buffer, text + name, head->n_descsz);
        found->length = head->n_descsz;
        return 1;
      }
      note = text + name + value;
    }
  }
  return 1;
}

size_t platform_build_id(void *buffer, size_t size) {
  struct build_id found = {buffer, size, 0};
  dl_iterate_phdr(read_notes, &found);
  return found.length;
}
