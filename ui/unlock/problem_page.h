#pragma once

#include "models/base/error.h"
#include "ui/unlock/centred_page.h"

namespace claviger
{
/// Says why a workspace cannot be opened, and that its file is left as it is.
class ProblemPage final : public CentredPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemPage)

public:
    ProblemPage(const Error &problem, const QString &path, QWidget *parent = nullptr);

signals:
    void tryAgain();
    void newWorkspace();
};
}
