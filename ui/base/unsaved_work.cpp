#include "ui/base/unsaved_work.h"

#include <QDialog>

namespace claviger
{
namespace
{
UnsavedWork *unsavedWork(const QWidget &within)
{
    for (QDialog *dialog : within.findChildren<QDialog *>()) {
        auto *work = dynamic_cast<UnsavedWork *>(dialog);
        if (work && dialog->isVisible() && work->isDirty())
            return work;
    }
    return nullptr;
}
}

bool hasUnsavedWork(const QWidget &within)
{
    return unsavedWork(within) != nullptr;
}

void leaveUnsavedWork(const QWidget &within, const std::function<void()> &then)
{
    UnsavedWork *work = unsavedWork(within);
    if (!work)
        return then();
    work->leave([work, &within, then] {
        work->discard();
        leaveUnsavedWork(within, then);
    });
}
}
