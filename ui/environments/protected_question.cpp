#include "ui/environments/protected_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace claviger
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(claviger::ProtectedQuestion)
};

QString questionAbout(const QStringList &names)
{
    if (names.size() == 1)
        return Words::tr("“%1” is protected. Make this change there?").arg(names.constFirst());
    return Words::tr("These environments are protected: %1. Make this change there?")
        .arg(names.join(Words::tr(", ")));
}
}

QStringList protectedAmong(const Workspace &workspace, const QList<Id> &environments)
{
    QStringList names;
    for (const Environment &environment : workspace.environments().value_or(QList<Environment>())) {
        if (environment.isProtected && environments.contains(environment.id))
            names.append(environment.label);
    }
    return names;
}

void askIfProtected(
    QWidget *parent, const QStringList &names, std::function<void()> then, std::function<void()> otherwise)
{
    if (names.isEmpty())
        return then();
    auto *box = new QMessageBox(
        QMessageBox::Question, Words::tr("Protected environment"), questionAbout(names), {}, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const auto *yes = box->addButton(Words::tr("Make the chan&ge"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    // Not when the button is clicked: the question closes first, then what it was asked for goes on.
    QObject::connect(box, &QDialog::finished, parent,
        [box, yes, then = std::move(then), otherwise = std::move(otherwise)] {
            if (box->clickedButton() == yes)
                then();
            else if (otherwise)
                otherwise();
        });
    box->open();
}
}
