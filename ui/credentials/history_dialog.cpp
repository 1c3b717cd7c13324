#include "ui/credentials/history_dialog.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "ui/base/async.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

namespace claviger
{
QStringList changedPaths(const QList<CredentialField> &before, const QList<CredentialField> &after)
{
    QMap<QString, CredentialField> old;
    for (const CredentialField &field : before)
        old.insert(field.path, field);
    QStringList changed;
    for (const CredentialField &field : after) {
        if (!old.contains(field.path) || old.value(field.path) != field)
            changed.append(field.path);
        old.remove(field.path);
    }
    return changed + old.keys();
}

HistoryDialog::HistoryDialog(Workspace &workspace, const Id &credential, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_credential(credential),
      m_intro(new QLabel(this)),
      m_versions(new QTreeWidget(this)),
      m_failure(new QLabel(this))
{
    setWindowTitle(tr("History"));
    m_intro->setWordWrap(true);
    m_versions->setAccessibleName(tr("Earlier versions"));
    m_versions->setHeaderLabels({tr("Replaced"), tr("Label"), tr("What was changed then")});
    m_versions->setRootIsDecorated(false);
    m_versions->setUniformRowHeights(true);
    m_versions->setAllColumnsShowFocus(true);
    m_versions->header()->setStretchLastSection(true);
    m_failure->setWordWrap(true);
    m_failure->hide();
    RolePalette::follow(m_failure, ColorRole::Danger);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_restore = box->addButton(tr("&Restore this version"), QDialogButtonBox::ActionRole);
    Theme::makePrimary(m_restore);
    box->button(QDialogButtonBox::Close)->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_intro);
    layout->addWidget(m_versions, 1);
    layout->addWidget(m_failure);
    layout->addWidget(box);
    Theme::resizeDialog(this, {620, 360});
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &HistoryDialog::restore);
    connect(m_versions, &QTreeWidget::currentItemChanged, this,
        [this](QTreeWidgetItem *item) { m_restore->setEnabled(item && !m_workspace.isReadOnly()); });
    fill();
}

void HistoryDialog::fill()
{
    const auto versions = m_workspace.history(m_credential);
    const auto now = m_workspace.credential(m_credential);
    m_restore->setEnabled(false);
    if (!versions || !now || versions->isEmpty()) {
        m_intro->setText(
            tr("It has not been changed since it was added. Up to ten earlier versions are kept."));
        m_versions->hide();
        m_restore->hide();
        m_restore->parentWidget()->setFocusProxy(nullptr); // which the button box has made this button
        resize(minimumSizeHint()); // one sentence needs no room for a list
        return;
    }
    m_intro->setText(
        tr("Up to ten earlier versions of “%1” are kept, sealed. Restoring one keeps the present values "
           "as a version, too.")
            .arg(now->summary.label));
    // Newest first; each is compared with the one that followed it.
    QList<CredentialVersion> sorted = *versions;
    std::sort(sorted.begin(), sorted.end(),
        [](const CredentialVersion &a, const CredentialVersion &b) { return a.revision > b.revision; });
    QList<CredentialField> following = now->fields;
    for (const CredentialVersion &version : std::as_const(sorted)) {
        const QString when
            = QLocale().toString(QDateTime::fromMSecsSinceEpoch(version.changedAt), QLocale::ShortFormat);
        const QStringList changed = changedPaths(version.fields, following);
        auto *item = new QTreeWidgetItem(m_versions,
            {when, version.label, changed.isEmpty() ? tr("Label or place") : changed.join(tr(", "))});
        item->setData(0, Qt::UserRole, version.revision);
        following = version.fields;
    }
    m_versions->resizeColumnToContents(0);
    m_versions->resizeColumnToContents(1);
    m_versions->setColumnWidth(1, qMin(m_versions->columnWidth(1), width() / 3));
    m_versions->setCurrentItem(m_versions->topLevelItem(0));
}

void HistoryDialog::restore()
{
    const QTreeWidgetItem *item = m_versions->currentItem();
    if (!item)
        return;
    m_restore->setEnabled(false);
    const qint64 revision = item->data(0, Qt::UserRole).toLongLong();
    whenDone(m_workspace.restoreVersion(m_credential, revision), this, [this](const Result<void> &done) {
        if (done) {
            emit restored();
            return accept();
        }
        m_restore->setEnabled(true);
        m_failure->setText(describe(done.error()).joined());
        m_failure->show();
    });
}
}
