#include "ui/credentials/history_dialog.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/text/activity_text.h"
#include "app/text/sentences.h"
#include "ui/base/async.h"
#include "ui/credentials/secret_reveal_controller.h"
#include "ui/credentials/version_changes.h"
#include "ui/credentials/version_secret.h"
#include "ui/environments/protected_question.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
enum Column { When, Who, Label };

/// Who has replaced versions is among so many changes of the credential, or no longer told.
constexpr int changesAsked = 200;

/// An empty one if the app or its method is gone: fields then are called by their paths.
Schema schemaFor(const Result<Credential> &credential, const AppLookup &apps)
{
    const auto app = credential ? apps.find(credential->summary.appSlug) : std::nullopt;
    const ConnectionMethod *method = app ? app->method(credential->summary.methodKey) : nullptr;
    return method ? method->schema : Schema();
}
}

HistoryDialog::HistoryDialog(Workspace &workspace, const AppLookup &apps, SecretRevealController &secrets,
    const FormTimings &timings, const Id &credential, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_secrets(secrets),
      m_credential(credential),
      m_now(workspace.credential(credential)),
      m_history(workspace.history(credential).value_or(QList<CredentialVersion>())),
      m_intro(new QLabel(this)),
      m_versions(new QTreeWidget(this)),
      m_changes(new VersionChanges(schemaFor(m_now, apps), timings, this)),
      m_failure(new QLabel(this))
{
    setWindowTitle(tr("History"));
    std::ranges::sort(m_history, std::greater(), &CredentialVersion::revision);
    buildLayout();
    connect(m_versions, &QTreeWidget::currentItemChanged, this, &HistoryDialog::showVersion);
    connect(m_changes, &VersionChanges::revealWanted, this, &HistoryDialog::reveal);
    connect(m_changes, &VersionChanges::copyWanted, this, &HistoryDialog::copy);
    connect(&m_secrets, &SecretRevealController::failed, this, &HistoryDialog::showFailure);
    if (!m_now || m_history.isEmpty()) {
        showNothing();
    } else {
        fill();
        readWho();
    }
}

void HistoryDialog::buildLayout()
{
    m_intro->setWordWrap(true);
    m_failure->setWordWrap(true);
    m_failure->hide();
    RolePalette::follow(m_failure, ColorRole::Danger);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_intro);
    layout->addWidget(buildParts(), 1);
    layout->addWidget(m_failure);
    buildButtons();
    Theme::resizeDialog(this, {820, 460});
}

QSplitter *HistoryDialog::buildParts()
{
    m_versions->setAccessibleName(tr("Earlier versions"));
    m_versions->setHeaderLabels({tr("Replaced"), tr("By"), tr("Label")});
    m_versions->setRootIsDecorated(false);
    m_versions->setUniformRowHeights(true);
    m_versions->setAllColumnsShowFocus(true);
    m_versions->header()->setStretchLastSection(true);
    auto *parts = new QSplitter(this);
    parts->addWidget(m_versions);
    parts->addWidget(m_changes);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    parts->setSizes({400, 400});
    return parts;
}

void HistoryDialog::buildButtons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_restore = box->addButton(tr("&Restore this version"), QDialogButtonBox::ActionRole);
    Theme::makePrimary(m_restore);
    m_restore->setEnabled(false);
    box->button(QDialogButtonBox::Close)->setAutoDefault(false);
    layout()->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &HistoryDialog::restore);
}

void HistoryDialog::showNothing()
{
    m_intro->setText(tr("It has not been changed since it was added. Up to ten earlier versions are kept."));
    m_versions->parentWidget()->hide();
    m_restore->hide();
    m_restore->parentWidget()->setFocusProxy(nullptr); // which the button box has made this button
    m_intro->setMinimumWidth(Theme::scaled(380, fontMetrics()));
    adjustSize(); // one sentence needs no room for a list
}

void HistoryDialog::fill()
{
    m_intro->setText(
        tr("Up to ten earlier versions of “%1” are kept, sealed, and with them those that were undone. "
           "Restoring one keeps the present values as a version, too.")
            .arg(m_now->summary.label));
    for (const CredentialVersion &version : std::as_const(m_history))
        new QTreeWidgetItem(m_versions, {whenText(version), QString(), version.label});
    m_versions->resizeColumnToContents(When);
    m_versions->setColumnWidth(Who, Theme::scaled(110, fontMetrics()));
    m_versions->setCurrentItem(m_versions->topLevelItem(0));
}

/// The change sets know; they are read in another thread.
void HistoryDialog::readWho()
{
    ActivityQuery query;
    query.credential = m_credential;
    query.group = ActivityGroup::Changed;
    whenDone(
        m_workspace.activity(query, {}, changesAsked), this, [this](const Result<ActivitySlice> &changes) {
            if (!changes)
                return; // the dialog does without
            for (const ActivityRecord &record : changes->records) {
                const QString program = programText(record.program);
                m_who.insert(record.changeSet,
                    program.isEmpty() ? actorText(record) : actorText(record) + u" · "_s + program);
            }
            for (int row = 0; row < m_versions->topLevelItemCount(); ++row)
                m_versions->topLevelItem(row)->setText(Who, m_who.value(m_history.at(row).changeSet));
            m_versions->resizeColumnToContents(Who);
        });
}

QString HistoryDialog::whenText(const CredentialVersion &version) const
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(version.changedAt), QLocale::ShortFormat);
}

void HistoryDialog::showVersion()
{
    const int row = m_versions->indexOfTopLevelItem(m_versions->currentItem());
    m_failure->hide();
    m_restore->setEnabled(row >= 0 && !m_workspace.isReadOnly());
    if (row < 0)
        return;
    const CredentialVersion &version = m_history.at(row);
    // Each is compared with the one that followed it.
    const bool isNewest = row == 0;
    m_changes->show(tr("What was changed when this version was replaced, %1:").arg(whenText(version)),
        version, isNewest ? m_now->summary.label : m_history.at(row - 1).label,
        isNewest ? m_now->fields : m_history.at(row - 1).fields);
    orderTabs();
}

/// What a version shows is made after the buttons, but stands before them.
void HistoryDialog::orderTabs()
{
    QWidget *before = m_versions;
    for (QWidget *part : m_changes->findChildren<QWidget *>()) {
        if (!(part->focusPolicy() & Qt::TabFocus))
            continue;
        setTabOrder(before, part);
        before = part;
    }
}

void HistoryDialog::reveal(qint64 revision, const QString &path, VersionSecret *shownIn)
{
    m_failure->hide();
    m_secrets.revealVersion(m_credential, revision, path, shownIn,
        [shownIn](const SecretBuffer &value) { shownIn->showValue(value); });
}

void HistoryDialog::copy(qint64 revision, const QString &path)
{
    m_failure->hide();
    m_secrets.copyVersion(m_credential, revision, path, m_changes->fieldName(path));
}

void HistoryDialog::restore()
{
    const int row = m_versions->indexOfTopLevelItem(m_versions->currentItem());
    if (row < 0)
        return;
    const auto now = m_workspace.credential(m_credential);
    if (!now)
        return showFailure(now.error());
    askIfProtected(this, protectedAmong(m_workspace, {now->summary.environment}),
        [this, revision = m_history.at(row).revision] { restoreRevision(revision); });
}

void HistoryDialog::restoreRevision(qint64 revision)
{
    m_restore->setEnabled(false);
    whenDone(m_workspace.restoreVersion(m_credential, revision), this, [this](const Result<void> &done) {
        if (done) {
            emit restored();
            return accept();
        }
        m_restore->setEnabled(true);
        showFailure(done.error());
    });
}

void HistoryDialog::showFailure(const Error &error)
{
    m_failure->setText(describe(error).joined());
    m_failure->show();
}
}
