#include "ui/base/discard_question.h"

#include <algorithm>

#include <QCoreApplication>
#include <QMessageBox>

namespace claviger
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(claviger::DiscardQuestion)
};
}

void askToDiscard(QWidget *parent, const QString &text, std::function<void()> then)
{
    const auto asked = parent->findChildren<QMessageBox *>();
    if (std::ranges::any_of(asked, &QMessageBox::isVisible))
        return; // the question on screen comes first
    auto *box = new QMessageBox(QMessageBox::Question, Words::tr("Unsaved changes"), text,
        QMessageBox::Discard | QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    // Not when the button is clicked: the question closes first, then the dialog that it was asked for.
    QObject::connect(box, &QDialog::finished, parent, [then = std::move(then)](int answer) {
        if (answer == QMessageBox::Discard)
            then();
    });
    box->open();
}
}
